package dev.custombot.deployment.handler;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** Lets Jackson read and write the contents of rich messages in a native image. */
class MessageContentProcessor {

    @BuildStep
    ReflectiveClassBuildItem richContents() {
        return ReflectiveClassBuildItem.builder(RichContentClasses.all().toArray(Class<?>[]::new)).constructors().methods()
                .fields().build();
    }
}
