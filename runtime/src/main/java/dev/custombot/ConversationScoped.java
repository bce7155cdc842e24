package dev.custombot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.context.NormalScope;

/**
 * The scope of a bean that each conversation has one of. It can be injected, or taken as a parameter of a handler.
 * <p>
 * The bean's fields are the conversation's state: they are read when a handler first uses the bean, and stored as JSON, by
 * Jackson, when the handler is done. {@code transient} fields are left out, and what is injected: fields with {@code @Inject},
 * {@code @ConfigProperty}, {@code @Resource}, {@code @PersistenceContext}, {@code @PersistenceUnit}, {@code @Context} or any qualifier, such as
 * {@code @RestClient}, {@code @Channel} or one of the team's own. All of them must be private, because a client proxy is
 * injected, whose own fields all conversations would have in common. The class needs a constructor without parameters. The
 * state is forgotten with {@code conversation.end}, or {@code quarkus.custom-bot.state.time-to-live} after the last message
 * that changed it.
 * <p>
 * Active while a message of the conversation is handled: in filters and handlers. Elsewhere its use throws
 * {@link jakarta.enterprise.context.ContextNotActiveException}.
 */
@Documented
@NormalScope
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConversationScoped {}
