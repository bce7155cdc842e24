package dev.custombot.simulation.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.invoke.Invoker;

import dev.custombot.ConversationState;
import dev.custombot.IncomingMessage;
import dev.custombot.MessageType;
import dev.custombot.Replies;
import dev.custombot.Reply;
import dev.custombot.message.QuickReply;
import dev.custombot.message.RichContent;
import dev.custombot.runtime.dispatch.handler.ExecutionModel;
import dev.custombot.runtime.dispatch.handler.Handler;
import dev.custombot.runtime.dispatch.handler.HandlerParameter;
import dev.custombot.runtime.dispatch.handler.HandlerRole;
import dev.custombot.runtime.dispatch.handler.Handlers;
import dev.custombot.runtime.dispatch.handler.Selector;
import dev.custombot.simulation.account.Offers;
import dev.custombot.simulation.account.Turns;
import dev.custombot.simulation.time.Chance;
import dev.custombot.simulation.time.Process;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The handlers of the bot: quick and slow ones, broken ones, and such as say something else each time. */
public final class Scripts {

    static final String QUESTION = "question";

    private final Chance chance;
    private final Turns turns;
    private final Offers offers;
    private final Process process;

    public Scripts(Chance chance, Turns turns, Offers offers, Process process) {
        this.chance = chance;
        this.turns = turns;
        this.offers = offers;
        this.process = process;
    }

    public Handlers handlers(boolean stateful) {
        List<HandlerParameter> parameters = List.of(
                new HandlerParameter(HandlerParameter.Kind.MESSAGE, IncomingMessage.class),
                new HandlerParameter(HandlerParameter.Kind.REPLIES, Replies.class),
                new HandlerParameter(HandlerParameter.Kind.STATE, Log.class));
        Selector all = new Selector("*", Set.of(), Optional.empty(), Optional.empty(), 0);
        return new Handlers(List.of(
                handler("message", HandlerRole.MESSAGE, List.of(all), Optional.empty(), parameters, this::message),
                handler("answer", HandlerRole.ANSWER, List.of(), Optional.of(QUESTION), parameters, this::answer)), stateful);
    }

    private static Handler handler(String name, HandlerRole role, List<Selector> selectors, Optional<String> question,
            List<HandlerParameter> parameters, Invoker<Object, Object> invoker) {
        return new Handler(name, role, selectors, question, parameters, ExecutionModel.EVENT_LOOP, Optional.empty(),
                Optional.empty(), Map.of(), invoker);
    }

    @SuppressWarnings("unchecked")
    private Object message(Object none, Object[] arguments) {
        IncomingMessage message = (IncomingMessage) arguments[0];
        Replies replies = (Replies) arguments[1];
        ConversationState<Log> state = (ConversationState<Log>) arguments[2];
        String id = message.id();
        String run = turns.begins(process, id);
        if (message.type().equals(MessageType.QUICK_REPLY)) {
            offers.isUnderstood(id, RichContent.parse(QuickReply.class, message.content().json().orElseThrow()).selected()
                    .orElseThrow());
            return chosen(id, run);
        }
        Script script = Script.of(message.text().orElseThrow());
        return switch (script) {
            case ECHO -> said(id, "D", 'H', 1);
            case PAIR -> said(id, "D", 'H', 2);
            case RANDOM -> later(5, 300, () -> said(id, run, 'H', 1 + chance.upTo(3)));
            case SLOW -> later(500, 15_000, () -> said(id, "D", 'H', 1));
            case FLAKY -> later(0, 40, () -> {
                breaks(id, 0.5);
                return said(id, run, 'H', 2);
            });
            case EARLY -> {
                replies.send(said(id, run, 'E', 1).get(0));
                turns.saysEarly(id, run);
                yield later(1, 200, () -> {
                    breaks(id, 0.3);
                    return said(id, run, 'H', 1 + chance.upTo(2));
                });
            }
            case STREAM -> stream(id, run);
            case POISON -> {
                turns.fails(process, id);
                throw new IllegalStateException("poison");
            }
            case STATE -> {
                changes(id, run, state);
                yield later(0, chance.of(0.2) ? 12_000 : 30, () -> said(id, run, 'H', 1));
            }
            case ASK -> said(id, "D", 'H', 1).get(0).asking(QUESTION);
            case END -> with(said(id, "D", 'H', 1), Reply.end());
            case ESCALATE -> with(said(id, "D", 'H', 1), Reply.escalate());
            case SILENT -> later(0, 30, () -> {
                // Another run may say something after all.
                if (Integer.parseInt(run.substring(1)) % 4 == 0) {
                    return said(id, run, 'H', 1);
                }
                turns.silent(id);
                return List.of();
            });
            case HANG -> Uni.createFrom().nothing();
            case REFUSED -> Reply.text(new Words(id, "D", 'H', 0, 1).text() + "|REFUSE");
            case GARBAGE -> throw new IllegalStateException("unreadable");
            case OFFER -> later(0, 200, () -> {
                breaks(id, 0.15);
                Offer offer = new Offer(id, run, 2 + chance.upTo(3));
                offers.makes(offer);
                return with(said(id, run, 'H', 1), offer.reply());
            });
            case CHOICE -> {
                offers.isAnyText(id);
                yield chosen(id, run);
            }
        };
    }

    private Uni<List<Reply>> chosen(String id, String run) {
        return later(0, 50, () -> {
            breaks(id, 0.15);
            return said(id, run, 'H', 1);
        });
    }

    @SuppressWarnings("unchecked")
    private Object answer(Object none, Object[] arguments) {
        String id = ((IncomingMessage) arguments[0]).id();
        String run = turns.begins(process, id);
        changes(id, run, (ConversationState<Log>) arguments[2]);
        return later(0, 50, () -> said(id, run, 'H', 1));
    }

    private void changes(String id, String run, ConversationState<Log> state) {
        Log log = state.get().orElse(Log.EMPTY);
        turns.changes(id, log);
        state.set(log.with(id, run));
    }

    private Multi<Reply> stream(String id, String run) {
        int count = 2 + chance.upTo(3);
        boolean breaks = chance.of(0.3);
        int last = breaks ? chance.upTo(count) : count;
        List<Reply> items = said(id, run, 'S', count).subList(0, last);
        Multi<Reply> stream = Multi.createFrom().iterable(items).onItem()
                .call(item -> Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(chance.between(1, 200))));
        return breaks
                ? Multi.createBy().concatenating().streams(stream, Multi.createFrom().failure(() -> {
                    if (last > 0) {
                        turns.streamBreaks(process, id);
                    } else {
                        turns.streamIsNone(process, id);
                    }
                    return new IllegalStateException("broken");
                }))
                : stream;
    }

    private void breaks(String id, double probability) {
        if (chance.of(probability)) {
            turns.fails(process, id);
            throw new IllegalStateException("broken");
        }
    }

    private static List<Reply> with(List<Reply> replies, Reply last) {
        List<Reply> all = new ArrayList<>(replies);
        all.add(last);
        return all;
    }

    private static List<Reply> said(String id, String run, char way, int count) {
        List<Reply> replies = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            replies.add(Reply.text(new Words(id, run, way, place, count).text()));
        }
        return replies;
    }

    private interface Saying {
        List<Reply> say();
    }

    private Uni<List<Reply>> later(long least, long most, Saying saying) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(Math.max(1, chance.between(least, most))))
                .map(over -> saying.say());
    }
}
