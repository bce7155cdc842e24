package dev.custombot.runtime.reply;

import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** What differs between hubs when a reply is sent: the request, and what its answer means. */
public interface ReplyHub {

    /** Makes one request with the access token. Never fails: what went wrong is an outcome. */
    Uni<SendOutcome> send(ReplyRecord reply, String accessToken);
}
