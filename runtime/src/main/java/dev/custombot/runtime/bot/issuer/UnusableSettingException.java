package dev.custombot.runtime.bot.issuer;

/** A setting of the token endpoint cannot be used as it is; says where and why, and never what it is. */
public final class UnusableSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String mend;

    UnusableSettingException(String key, String mend) {
        super(key + " " + mend);
        this.key = key;
        this.mend = mend;
    }

    /** Below {@code token-endpoint}. */
    public String key() {
        return key;
    }

    public String mend() {
        return mend;
    }
}
