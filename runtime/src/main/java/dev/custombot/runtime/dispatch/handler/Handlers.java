package dev.custombot.runtime.dispatch.handler;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.runtime.record.Notice;

/** The application's handlers, and which one takes a message: the most specific. */
public final class Handlers {

    private record Selection(Selector selector, Handler handler) {}

    private final List<Selection> selections;
    private final Map<String, List<Selection>> selectionsOfType = new ConcurrentHashMap<>();
    private final Map<String, Handler> answers = new HashMap<>();
    private final Map<Class<?>, Handler> failures = new HashMap<>();
    private final Optional<Handler> unhandled;
    private final Optional<Handler> rejectedReply;
    private final Optional<Handler> conversationStart;
    private final Optional<Handler> conversationOpened;
    private final Set<String> pausable;
    private final List<Handler> all;
    private final boolean stateful;

    /** @param stateful whether something in the application uses the state of conversations */
    public Handlers(List<Handler> handlers, boolean stateful) {
        this.selections = handlers.stream()
                .flatMap(handler -> handler.selectors().stream().map(selector -> new Selection(selector, handler)))
                .sorted(Comparator.comparing(Selection::selector, Selector.MOST_SPECIFIC_FIRST)).toList();
        this.unhandled = withRole(handlers, HandlerRole.UNHANDLED);
        this.rejectedReply = withRole(handlers, HandlerRole.REJECTED_REPLY);
        this.conversationStart = withRole(handlers, HandlerRole.CONVERSATION_START);
        this.conversationOpened = withRole(handlers, HandlerRole.CONVERSATION_OPENED);
        for (Handler handler : handlers) {
            handler.question().ifPresent(question -> answers.put(question, handler));
            if (handler.role() == HandlerRole.FAILURE) {
                failures.put(handler.exceptionClass(), handler);
            }
        }
        this.pausable = handlers.stream().filter(handler -> handler.role() != HandlerRole.FAILURE).map(Handler::name)
                .collect(Collectors.toUnmodifiableSet());
        this.all = List.copyOf(handlers);
        this.stateful = stateful;
    }

    private static Optional<Handler> withRole(List<Handler> handlers, HandlerRole role) {
        return handlers.stream().filter(handler -> handler.role() == role).findFirst();
    }

    /** Whether messages of the type may have a handler, or an effect on their conversation: its end is always one, and counted. */
    public boolean concerns(String type) {
        if (Notice.isReserved(type)) {
            return conversationOpened.isPresent() || conversationStart.isPresent();
        }
        return unhandled.isPresent() || !answers.isEmpty() && canAnswer(type) || !selectionsFor(type).isEmpty()
                || type.equals(MessageType.CONVERSATION_END);
    }

    /** Whether a message of the type can be an answer to anything. */
    public static boolean canAnswer(String type) {
        return type.equals(MessageType.TEXT) || type.startsWith("richMessage.");
    }

    /** The handler of a message that answers no question. */
    public Optional<Handler> select(IncomingMessage message) {
        return select(message, false, (handler, cause) -> {});
    }

    /**
     * The same.
     *
     * @param namesSender whether only one that names the types of its senders may be it
     * @param onGivenUp is told of handlers whose condition on the text was given up, and why
     */
    public Optional<Handler> select(IncomingMessage message, boolean namesSender,
            BiConsumer<Handler, String> onGivenUp) {
        if (Notice.isReserved(message.type())) {
            return conversationOpened;
        }
        for (Selection selection : selectionsFor(message.type())) {
            if ((!namesSender || !selection.selector.senders().isEmpty())
                    && selection.selector.takes(message, cause -> onGivenUp.accept(selection.handler, cause))) {
                return Optional.of(selection.handler);
            }
        }
        return namesSender ? Optional.empty() : unhandled;
    }

    /** Whether a message of the type may be taken though it could be the answer to an open question. */
    public boolean mayInterrupt(String type) {
        return selectionsFor(type).stream().anyMatch(selection -> selection.selector.interrupts());
    }

    /** The handler that takes a message though it could be the answer to an open question. */
    public Optional<Handler> interrupting(IncomingMessage message, BiConsumer<Handler, String> onGivenUp) {
        return selectionsFor(message.type()).stream().filter(selection -> selection.selector.interrupts()
                && selection.selector.takes(message, cause -> onGivenUp.accept(selection.handler, cause)))
                .map(Selection::handler).findFirst();
    }

    /** All that might take a message by its conditions, in the order in which they are looked at: the first that takes it has it. */
    public List<Candidate> candidates(IncomingMessage message) {
        return selections.stream().map(selection -> {
            AtomicReference<String> givenUp = new AtomicReference<>();
            return new Candidate(selection.handler, selection.selector, selection.selector.unmet(message, givenUp::set),
                    !selection.handler.reads(message.type()), Optional.ofNullable(givenUp.get()));
        }).toList();
    }

    /** Whether it takes an expression to find it. */
    public boolean looksAtText(IncomingMessage message) {
        return !Notice.isReserved(message.type())
                && selectionsFor(message.type()).stream().anyMatch(selection -> selection.selector.matching().isPresent());
    }

    /** Customers can make up types, so only those of handlers are kept. */
    private List<Selection> selectionsFor(String type) {
        List<Selection> known = selectionsOfType.get(type);
        if (known != null) {
            return known;
        }
        List<Selection> found = selections.stream().filter(
                selection -> selection.selector.takesType(type) && selection.handler.reads(type)).toList();
        if (found.stream().anyMatch(selection -> !selection.selector.isPrefix())) {
            selectionsOfType.put(type, found);
        }
        return found;
    }

    public Optional<Handler> answer(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    /** The handler for the nearest class of an exception. */
    public Optional<Handler> failure(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != Object.class; type = type.getSuperclass()) {
            Handler handler = failures.get(type);
            if (handler != null) {
                return Optional.of(handler);
            }
        }
        return Optional.empty();
    }

    /** The one that takes what no other takes. */
    public Optional<Handler> unhandled() {
        return unhandled;
    }

    public Optional<Handler> rejectedReply() {
        return rejectedReply;
    }

    /** The one that is told when a customer begins a conversation. */
    public Optional<Handler> conversationStart() {
        return conversationStart;
    }

    public boolean isStateful() {
        return stateful;
    }

    public List<Handler> all() {
        return all;
    }

    /** Those that an operator can pause: not those that deal with the failure of another. */
    public Set<String> pausable() {
        return pausable;
    }

    public int count() {
        return all.size();
    }
}
