package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one method that is told when the hub has opened a conversation for the bot, see {@link Conversations#start}: first of all that
 * is handled in the conversation, and also when whoever opened it has ended meanwhile.
 * <p>
 * <b>Parameters</b>: a {@link StartedConversation}, and what else a method with {@link OnMessage} may take of a message without content.
 * <p>
 * <b>Results</b>, <b>threads</b> and <b>failures</b> are those of {@link OnMessage}.
 * <p>
 * <b>Limits</b>: it is for conversations that the bot opened; for those that customers open there is {@link OnConversationStart}. A second method for the same bot fails the build.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnConversationOpened {}
