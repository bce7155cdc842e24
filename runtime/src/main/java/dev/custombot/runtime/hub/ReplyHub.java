package dev.custombot.runtime.hub;

import java.util.List;

import dev.custombot.runtime.record.ReplyRecord;
import io.smallrye.mutiny.Uni;

/** What differs between hubs when replies are sent: the request, and what its answer means. */
public interface ReplyHub {

    /** How many replies a request takes, at least 1. They may belong to different conversations. */
    int batchSize();

    /** Makes one request with the access token. Never fails: what went wrong is an outcome. */
    Uni<SendOutcome> send(List<ReplyRecord> replies, String accessToken);
}
