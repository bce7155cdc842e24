package dev.custombot.simulation.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Headers;

import dev.custombot.runtime.record.BotHeaders;
import dev.custombot.runtime.record.Notice;
import dev.custombot.runtime.record.OutgoingReply;
import dev.custombot.runtime.record.ReplyRecord;
import dev.custombot.runtime.request.RatePlan;
import dev.custombot.simulation.bot.Log;
import dev.custombot.simulation.bot.Script;
import dev.custombot.simulation.bot.Words;
import dev.custombot.simulation.hub.SimulatedHub;
import dev.custombot.simulation.log.SimulatedGroup;
import dev.custombot.simulation.log.SimulatedLog;
import dev.custombot.simulation.log.StoredRecord;
import dev.custombot.simulation.time.Process;
import dev.custombot.simulation.time.VirtualTime;

/** Counts what becomes of each message and of each reply, and finds the first promise that is broken. */
public final class Account implements SimulatedHub.Customer, SimulatedGroup.Tenants {

    /** Whatever the hub and the log are asked. */
    public interface Knowledge {
        boolean isCommitted(Message message);

        /** Whether the process must know that its messages are another's. */
        boolean isWithoutRights(Process process);

        /** Whether the hub takes nothing of the bot any more. */
        boolean isOver(String conversation);

        /** Whether the hub may have the reply although it says otherwise. */
        boolean mayBeTaken(String conversation, String reply);
    }

    /** A message that was acknowledged. */
    public static final class Message {

        final String id;
        final String conversation;
        final Script script;
        final int partition;
        final long offset;
        final int place;
        final Map<String, Set<Integer>> published = new TreeMap<>();
        final Map<String, Integer> counts = new HashMap<>();
        final Map<String, List<OutgoingReply>> said = new HashMap<>();
        final Set<String> readRuns = new HashSet<>();
        final Set<String> saidEarly = new HashSet<>();
        final Set<String> publishedEarly = new HashSet<>();
        final Set<Process> givenUpBy = new HashSet<>();
        final Map<Process, Long> brokenStreams = new HashMap<>();
        long endedAt = Long.MAX_VALUE;
        boolean givenUp;
        boolean silent;
        boolean underWay;
        boolean handedOver;
        int runs;

        Message(String id, String conversation, Script script, int partition, long offset, int place) {
            this.id = id;
            this.conversation = conversation;
            this.script = script;
            this.partition = partition;
            this.offset = offset;
            this.place = place;
        }

        public int partition() {
            return partition;
        }

        public long offset() {
            return offset;
        }

        /** It needs no handler any more: what ends its turn is on the topic. What cannot be read has no turn. */
        boolean isSettled() {
            return endedAt < Long.MAX_VALUE || script == Script.GARBAGE && givenUp;
        }

        Stream<String> completeRuns() {
            return published.keySet().stream().filter(run -> published.get(run).size() == counts.get(run));
        }
    }

    private static final long AT_ONCE = 4_000_000_000L;

    private final VirtualTime time;
    private final Optional<RatePlan> plan;
    private final boolean recognises;
    private final Knowledge knowledge;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    /** What is accounted for stays so, and is not looked at again. */
    private final Set<Message> open = new LinkedHashSet<>();
    private final Map<String, List<Message>> conversations = new HashMap<>();
    private final Map<String, OutgoingReply> replies = new LinkedHashMap<>();
    private final Map<String, String> conversationOfReply = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();
    private final Map<String, List<String>> read = new HashMap<>();
    private final Set<String> readTexts = new HashSet<>();
    private final Map<String, String> deadReplies = new HashMap<>();
    private Optional<Broken> broken = Optional.empty();
    private final Map<Process, Long> starts = new HashMap<>();
    private Consumer<Process> whenFailed = process -> {};
    private Consumer<Process> whenCalled = process -> {};
    private BiConsumer<String, String> whenRead = (conversation, text) -> {};
    private double tokens;
    private long lastRequest;
    private int runs;

    public Account(VirtualTime time, Optional<RatePlan> plan, boolean recognises, Knowledge knowledge) {
        this.time = time;
        this.plan = plan;
        this.recognises = recognises;
        this.knowledge = knowledge;
        this.tokens = plan.map(RatePlan::burst).orElse(0);
    }

    void require(boolean holds, String what) {
        if (!holds) {
            throw note(what);
        }
    }

    private Broken note(String what) {
        time.trace("BROKEN " + what);
        Broken found = new Broken(what);
        // The bot may take what is thrown here for a failure of a handler.
        broken = broken.or(() -> Optional.of(found));
        return found;
    }

    /** The first promise that was not kept. */
    public Optional<Broken> broken() {
        return broken;
    }

    /** Reads all topics. */
    public void appended(StoredRecord record) {
        switch (record.topic()) {
            case SimulatedLog.CALLBACKS -> callback(record);
            case SimulatedLog.REPLIES -> reply(record);
            default -> deadLetter(record);
        }
    }

    private static String header(StoredRecord record, String name) {
        return BotHeaders.find(record.headers(), name).orElse("");
    }

    private void callback(StoredRecord record) {
        if (Notice.isReserved(header(record, BotHeaders.TYPE))) {
            return;
        }
        List<Message> conversation = conversations.computeIfAbsent(record.key(), any -> new ArrayList<>());
        String id = header(record, BotHeaders.MESSAGE_ID);
        if (!messages.containsKey(id)) {
            Message message = new Message(id, record.key(),
                    Script.of(new String(record.value(), StandardCharsets.UTF_8)), record.partition(), record.offset(),
                    conversation.size());
            conversation.add(message);
            messages.put(id, message);
            open.add(message);
        }
    }

    private void reply(StoredRecord record) {
        ReplyRecord.turnOf(record.headers()).map(messages::get).ifPresent(
                message -> message.endedAt = Math.min(message.endedAt, time.now()));
        for (OutgoingReply reply : ReplyRecord.replies(record.value())) {
            OutgoingReply before = replies.putIfAbsent(reply.messageId(), reply);
            conversationOfReply.put(reply.messageId(), record.key());
            require(before == null || before.content().text().equals(reply.content().text()),
                    "two replies have the id " + reply.messageId());
            words(reply).ifPresent(words -> {
                time.trace("said " + reply.messageId() + " " + words);
                Message message = messages.get(words.message());
                if (before == null) {
                    message.said.computeIfAbsent(words.run() + words.way(), any -> new ArrayList<>()).add(reply);
                }
                if (words.way() == 'E') {
                    message.publishedEarly.add(words.run());
                } else {
                    require(!message.saidEarly.contains(words.run()) || message.publishedEarly.contains(words.run()),
                            "what " + message.id + " said early is not there when its handler is done");
                    String run = words.run() + words.way();
                    message.counts.put(run, words.count());
                    message.published.computeIfAbsent(run, any -> new HashSet<>()).add(words.place());
                }
            });
        }
    }

    private static Optional<Words> words(OutgoingReply reply) {
        return reply.content().text().flatMap(Words::read);
    }

    private void deadLetter(StoredRecord record) {
        String id = header(record, BotHeaders.MESSAGE_ID);
        if (header(record, BotHeaders.DEAD_LETTER_STAGE).equals("dispatch")) {
            Message message = messages.get(id);
            require(message != null, "a dead letter of an unknown message " + id);
            message.givenUp = true;
        } else {
            deadReplies.putIfAbsent(id, header(record, BotHeaders.DEAD_LETTER_CAUSE));
            time.trace("dead reply " + id + " " + header(record, BotHeaders.DEAD_LETTER_CAUSE));
        }
    }

    @Override
    public void beginsOrIsLost(int partition) {
        messagesOf(partition).forEach(message -> {
            message.underWay = false;
            // What broke while the partition was another's leaves no trace: the next tenure begins it again.
            message.brokenStreams.clear();
        });
    }

    @Override
    public void isHandedOver(int partition) {
        messagesOf(partition).filter(message -> message.underWay && message.script.ends())
                .forEach(message -> message.handedOver = true);
    }

    private Stream<Message> messagesOf(int partition) {
        return messages.values().stream().filter(message -> message.partition == partition);
    }

    public void starts(Process process) {
        starts.put(process, time.now());
    }

    /** A handler begins; gives the run its name. */
    public String begins(Process process, String id) {
        Message message = messages.get(id);
        String run = "r" + ++runs;
        time.trace("begins " + id + " " + message.script + " " + run);
        message.runs++;
        require(!message.handedOver, id + " is handled again, although its partition was handed over in good order");
        message.underWay = true;
        for (Message earlier : conversations.get(message.conversation).subList(0, message.place)) {
            require(earlier.isSettled(),
                    id + " is handled before " + earlier.id + " is settled");
        }
        Long broke = message.brokenStreams.get(process);
        require(broke == null || broke + AT_ONCE < time.now(), "a broken stream begins again: " + id);
        require(message.endedAt > starts.get(process),
                id + " is handled again, although its turn ended before the process began");
        // Who stands still between asking and calling cannot know better; nothing of it is stored or published.
        require(!message.isSettled() || !knowledge.isCommitted(message) || time.isLate(),
                id + " is handled again, although it was committed");
        return run;
    }

    /** Called whenever a handler has failed. */
    public void onFailure(Consumer<Process> listener) {
        whenFailed = listener;
    }

    public void fails(Process process) {
        whenFailed.accept(process);
    }

    /** Called whenever a handler is on its way to its thread. */
    public void onCall(Consumer<Process> listener) {
        whenCalled = listener;
    }

    public void calls(Process process) {
        whenCalled.accept(process);
    }

    /** Called with the conversation and the text whenever a customer reads something. */
    public void onRead(BiConsumer<String, String> listener) {
        whenRead = listener;
    }

    Message message(String id) {
        return messages.get(id);
    }

    /** In the order in which they came. */
    List<Message> conversation(String name) {
        return conversations.get(name);
    }

    /** A stream breaks of which something was said. */
    public void streamBreaks(Process process, String id) {
        messages.get(id).brokenStreams.put(process, time.now());
    }

    public void saysEarly(String id, String run) {
        messages.get(id).saidEarly.add(run);
    }

    public void silent(String id) {
        messages.get(id).silent = true;
    }

    /** A process asks for something to be put onto the replies topic. */
    public void publishes(Process process, Headers headers) {
        require(!knowledge.isWithoutRights(process), process + " publishes what comes of a message that is another's");
    }

    /** A process asks for something to be put into the dead letters: of what cannot be read, nothing else than a commit says that it is there. */
    public void givesUp(Process process, Headers headers) {
        String id = BotHeaders.find(headers, BotHeaders.MESSAGE_ID).orElse("");
        Message message = messages.get(id);
        if (message != null && message.script == Script.GARBAGE && message.givenUpBy.add(process)) {
            require(!message.givenUp || !knowledge.isCommitted(message), id + " is given up again, although it was committed");
        }
    }

    /** A process asks the store to change something. */
    public void stores(Process process) {
        require(!knowledge.isWithoutRights(process), process + " stores what comes of a message that is another's");
    }

    /** A handler changes the state. */
    public void changes(String id, Log state) {
        require(!state.messages().contains(id), id + " changes the state a second time");
    }

    @Override
    public void requested() {
        plan.ifPresent(limits -> {
            tokens = Math.min(limits.burst(), tokens + (time.now() - lastRequest) / 1e9 * limits.rate());
            lastRequest = time.now();
            tokens--;
            require(tokens > -0.001, "more requests than the plan allows: " + tokens);
        });
    }

    @Override
    public void isImpatient(String how) {
        // Thrown, it would be a request that fails at once, and is made again at once, for ever.
        note(how);
    }

    @Override
    public void reads(String conversation, OutgoingReply reply) {
        time.trace("reads " + conversation + " " + reply.type() + " " + reply.content().text().orElse(""));
        require(takenIds.add(reply.messageId()) || !recognises, "the customer reads " + reply.messageId() + " twice");
        reply.content().text().ifPresent(text -> {
            read.computeIfAbsent(conversation, any -> new ArrayList<>()).add(text);
            whenRead.accept(conversation, text);
        });
        Optional<Words> said = words(reply);
        if (said.isEmpty()) {
            return;
        }
        Words words = said.get();
        require(readTexts.add(reply.content().text().orElseThrow()) || !recognises, "the customer reads " + words + " twice");
        if (words.way() == 'H') {
            Message message = messages.get(words.message());
            message.readRuns.add(words.run());
            require(message.readRuns.size() == 1, "the customer reads two runs of " + message.id + ": " + message.readRuns);
        }
    }

    /** Whether everything has come to its end. */
    public boolean isSettled() {
        open.removeIf(this::isAccountedFor);
        return open.isEmpty();
    }

    private boolean isAccountedFor(Message message) {
        return message.givenUp || message.silent || message.completeRuns().anyMatch(run -> isRead(message, run));
    }

    private boolean isRead(Message message, String run) {
        return message.said.get(run).stream().allMatch(this::isEnded);
    }

    private boolean mayBeTaken(String id) {
        return knowledge.mayBeTaken(conversationOfReply.get(id), id);
    }

    private boolean isEnded(OutgoingReply reply) {
        String cause = deadReplies.get(reply.messageId());
        return takenIds.contains(reply.messageId()) || mayBeTaken(reply.messageId())
                || cause != null && !cause.contains("before");
    }

    /** Nothing is to come any more. */
    public void check(SimulatedGroup callbacks, SimulatedGroup answers, SimulatedLog log) {
        messages.values()
                .forEach(message -> require(message.isSettled() && isAccountedFor(message),
                        "message " + message.id + " (" + message.script
                                + ") is nowhere: runs " + message.runs + ", published " + message.published + " of "
                                + message.counts));
        replies.forEach((id, reply) -> require(takenIds.contains(id) || deadReplies.containsKey(id) || mayBeTaken(id),
                "reply " + id + " is nowhere: " + reply.type() + " " + reply.content().text().orElse("")));
        for (SimulatedGroup group : List.of(callbacks, answers)) {
            group.partitions().forEach(partition -> require(group.committed(partition) == log.end(partition),
                    partition + " is not committed: " + group.committed(partition) + " of " + log.end(partition)));
        }
        deadReplies.forEach((id, cause) -> require(isRightlyGivenUp(replies.get(id), cause),
                "given up although the hub would take it: " + id + " " + cause));
        read.forEach(this::checkOrder);
    }

    private boolean isRightlyGivenUp(OutgoingReply reply, String cause) {
        return switch (cause.replace("unknown: ", "")) {
            case "refused" -> reply.content().text().filter(text -> text.contains("REFUSE")).isPresent();
            // What was to end it may have been given up, where nothing is sent again.
            case "ended", "left" -> !recognises || knowledge.isOver(conversationOfReply.get(reply.messageId()));
            default -> true;
        };
    }

    private void checkOrder(String conversation, List<String> texts) {
        if (!recognises) {
            return;
        }
        int place = -1;
        Map<String, Integer> lastOfRun = new HashMap<>();
        for (String text : texts) {
            Optional<Words> found = Words.read(text);
            if (found.isEmpty()) {
                continue;
            }
            Words words = found.get();
            Message message = messages.get(words.message());
            if (words.way() == 'H') {
                require(message.place >= place, "an inversion in " + conversation + ": " + texts);
                place = message.place;
            }
            Integer before = lastOfRun.put(message.id + words.run() + words.way(), words.place());
            require(before == null || before < words.place(), "an inversion in " + conversation + ": " + texts);
        }
    }

    /** The final states; where a conversation has ended, that of what came after it. */
    public void checkState(String conversation, Log state) {
        require(new HashSet<>(state.messages()).size() == state.messages().size(),
                "a message is twice in the state of " + conversation);
        for (int i = 0; i < state.messages().size(); i++) {
            Message message = messages.get(state.messages().get(i));
            require(Set.of(state.runs().get(i)).containsAll(message.readRuns), "the customer reads of " + message.id
                    + " the run " + message.readRuns + ", and the state is that of " + state.runs().get(i));
        }
        conversations.getOrDefault(conversation, List.of()).stream().filter(message -> message.script == Script.STATE)
                .filter(message -> !message.givenUp && !isForgotten(conversation))
                .forEach(message -> require(state.messages().contains(message.id), message.id + " is not in the state"));
    }

    private boolean isForgotten(String conversation) {
        return conversations.get(conversation).stream().anyMatch(message -> message.script == Script.END);
    }

    public Set<String> conversations() {
        return conversations.keySet();
    }

    public int messages() {
        return messages.size();
    }

    public int runs() {
        return runs;
    }
}
