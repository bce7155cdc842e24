package dev.custombot.message;

/** A content is not what its message type says. The message never quotes the content, which may be personal data. */
public class MalformedContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param contentClass what the content should have been */
    public MalformedContentException(Class<?> contentClass) {
        super("The content is not a JSON object that makes a " + contentClass.getSimpleName());
    }

    /**
     * @param contentClass what the content should have been
     * @param why it is not, without anything of the content but the names of fields
     */
    public MalformedContentException(Class<?> contentClass, String why) {
        super("The content is not a JSON object that makes a " + contentClass.getSimpleName() + ": " + why);
    }
}
