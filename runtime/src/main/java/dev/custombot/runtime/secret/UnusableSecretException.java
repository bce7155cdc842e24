package dev.custombot.runtime.secret;

/** A secret cannot be used as it is held; says where and why, and never what it is. */
public final class UnusableSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String mend;

    /**
     * @param key of the setting, below that of the bot
     * @param mend what is wrong, in words that hold no data
     */
    public UnusableSecretException(String key, String mend) {
        super(key + " " + mend);
        this.key = key;
        this.mend = mend;
    }

    public String key() {
        return key;
    }

    public String mend() {
        return mend;
    }
}
