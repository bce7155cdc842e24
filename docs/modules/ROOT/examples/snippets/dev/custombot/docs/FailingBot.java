package dev.custombot.docs;

import org.jboss.logging.Logger;

import dev.custombot.IncomingMessage;
import dev.custombot.OnFailure;
import dev.custombot.OnReplyRejected;
import dev.custombot.RejectedReply;
import dev.custombot.Reply;

/** What is done when something went wrong. */
public class FailingBot {

    private final Logger log = Logger.getLogger(FailingBot.class);

    /** The shop's orders cannot be looked at. */
    public static class CatalogueException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    // tag::failing[]
    @OnFailure
    Reply catalogueDown(CatalogueException failure, IncomingMessage message) { // without an exception: all failures
        return Reply.quickReply("I cannot look at the orders. Shall I get someone?", "Yes", "No");
    }

    @OnReplyRejected
    void rejected(RejectedReply reply) {
        log.warnf("%s: the hub refused %s with %s", reply.conversationId(), reply.type(), reply.code());
    }
    // end::failing[]
}
