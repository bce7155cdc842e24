package dev.custombot.simulation;

/** Histories that broke a promise once. */
final class Seeds {

    static final long MOST = 1L << 48;

    static final long[] KNOWN = {83343207262765L, 264822719983200L, 76235402572149L, 240931174007102L, 7910496019086L,
            58001853737288L, 128964382062379L, 263631861679993L, 247553398651205L, 93410161441021L, 43629623052208L,
            127351071861278L, 85257741413767L, 96275666527126L};

    private Seeds() {}
}
