package dev.custombot.deployment.handler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

import org.jboss.jandex.DotName;

import dev.custombot.OnMessage;
import dev.custombot.Reply;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The names that the handler steps look for. */
final class HandlerDotNames {

    static final DotName ON_MESSAGE = DotName.createSimple(OnMessage.class);
    static final DotName REPLY = DotName.createSimple(Reply.class);
    static final DotName STRING = DotName.STRING_NAME;
    static final DotName VOID_OBJECT = DotName.createSimple(Void.class);
    static final DotName UNI = DotName.createSimple(Uni.class);
    static final DotName MULTI = DotName.createSimple(Multi.class);
    static final DotName COMPLETION_STAGE = DotName.createSimple(CompletionStage.class);
    static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    static final DotName LIST = DotName.createSimple(List.class);
    static final DotName BLOCKING = DotName.createSimple(Blocking.class);
    static final DotName NON_BLOCKING = DotName.createSimple(NonBlocking.class);
    static final DotName RUN_ON_VIRTUAL_THREAD = DotName.createSimple(RunOnVirtualThread.class);
    static final List<DotName> EXECUTION = List.of(BLOCKING, NON_BLOCKING, RUN_ON_VIRTUAL_THREAD);

    private HandlerDotNames() {}
}
