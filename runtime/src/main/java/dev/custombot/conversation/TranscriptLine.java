package dev.custombot.conversation;

import java.time.Instant;
import java.util.stream.Collectors;

/** A message of a transcript as people read it. */
record TranscriptLine(String time, String speaker, String words) {

    static TranscriptLine of(Transcript.Entry entry) {
        TranscriptMessage message = entry.message();
        String said = message.content().text().or(message.content()::html).or(message.content()::json)
                .or(message.content()::xml).orElse("");
        String files = message.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "));
        String type = message.type().equals("text") ? "" : "[" + message.type() + "] ";
        String fate = entry.status().filter(status -> !status.equals("sent")).map(status -> " (" + status + ")").orElse("");
        return new TranscriptLine(message.sent().or(message::created).map(Instant::toString).orElse("-"),
                message.sender().name().map(name -> name + " (" + message.sender().type() + ")")
                        .orElse(message.sender().type()),
                (type + said + (files.isEmpty() ? "" : " [" + files + "]") + fate).strip());
    }

    void appendTo(StringBuilder lines) {
        lines.append(time).append("  ").append(speaker).append(": ").append(words.replace("\n", "\n    ")).append('\n');
    }
}
