package dev.custombot.deployment.handler;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;

import dev.custombot.ConversationScoped;
import dev.custombot.deployment.handler.declared.HandlerDotNames;
import dev.custombot.deployment.handler.declared.StateFields;
import dev.custombot.deployment.handler.declared.Supertype;
import dev.custombot.deployment.handler.declared.Supertypes;
import dev.custombot.deployment.said.ApplicationClassFiles;
import dev.custombot.runtime.dispatch.turn.ConversationScopeContext;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.ContextRegistrationPhaseBuildItem;
import io.quarkus.arc.deployment.ContextRegistrationPhaseBuildItem.ContextConfiguratorBuildItem;
import io.quarkus.arc.deployment.CustomScopeBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** Brings the scope of a conversation into the application. */
class ConversationScopeProcessor {

    @BuildStep
    ContextConfiguratorBuildItem context(ContextRegistrationPhaseBuildItem phase) {
        return new ContextConfiguratorBuildItem(
                phase.getContext().configure(ConversationScoped.class).normal().contextClass(ConversationScopeContext.class));
    }

    @BuildStep
    CustomScopeBuildItem scope() {
        return new CustomScopeBuildItem(ConversationScoped.class);
    }

    @BuildStep
    UnremovableBeanBuildItem unremovable() {
        return new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(HandlerDotNames.CONVERSATION_SCOPED));
    }

    /** What a constructor takes would be taken for state. */
    @BuildStep
    void fieldInjectionOnly(ValidationPhaseBuildItem phase, BuildProducer<ValidationErrorBuildItem> errors) {
        beans(phase).filter(bean -> bean.getAllInjectionPoints().stream().anyMatch(InjectionPointInfo::isParam))
                .forEach(bean -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(bean.getBeanClass()
                        + " is @ConversationScoped, its fields are the conversation's state: it cannot take parameters by"
                        + " injection; inject into fields"))));
    }

    /** Through the client proxy, a field is the proxy's own, which all conversations have in common. */
    @BuildStep
    void privateFieldsOnly(ValidationPhaseBuildItem phase, BeanArchiveIndexBuildItem index,
            BuildProducer<ValidationErrorBuildItem> errors) {
        beans(phase).forEach(bean -> {
            Set<String> injected = bean.getAllInjectionPoints().stream().filter(InjectionPointInfo::isField)
                    .map(point -> name(point.getAnnotationTarget().asField())).collect(Collectors.toSet());
            Supertypes.of(bean.getImplClazz(), index.getIndex()).stream().flatMap(type -> type.type().fields().stream())
                    .filter(field -> !Modifier.isPrivate(field.flags()) && !Modifier.isStatic(field.flags())
                            && !field.isSynthetic() && !injected.contains(name(field)))
                    .forEach(field -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(name(field)
                            + " is a field of " + bean.getBeanClass() + ", which is @ConversationScoped: who uses the field of "
                            + "an injected bean shows one customer what another said; make the field private and give it "
                            + "accessors"))));
        });
    }

    /** Through the client proxy, private members are the proxy's own, too, and the compiler lets neighbours use them. */
    @BuildStep
    void privateForNeighbours(ValidationPhaseBuildItem phase, BeanArchiveIndexBuildItem index,
            BuildProducer<ValidationErrorBuildItem> errors) {
        ApplicationClassFiles files = new ApplicationClassFiles(index.getIndex());
        beans(phase).forEach(bean -> {
            List<ClassInfo> types = Supertypes.of(bean.getImplClazz(), index.getIndex()).stream().map(Supertype::type).toList();
            Set<String> own = types.stream().map(type -> type.name().toString()).collect(Collectors.toSet());
            types.forEach(type -> PrivateUses.of(type, own::contains, files)
                    .forEach(use -> errors.produce(new ValidationErrorBuildItem(new IllegalStateException(use + " of "
                            + (type.name().equals(bean.getBeanClass())
                                    ? type.name()
                                    : type.name() + ", which is extended by " + bean.getBeanClass())
                            + ", which is @ConversationScoped: of an injected bean it is the client proxy's, and shows one "
                            + "customer what another said; use accessors that are not private")))));
        });
    }

    private static Stream<BeanInfo> beans(ValidationPhaseBuildItem phase) {
        return phase.getContext().beans().classBeans()
                .filter(bean -> bean.getScope().getDotName().equals(HandlerDotNames.CONVERSATION_SCOPED)).stream();
    }

    private static String name(FieldInfo field) {
        return field.declaringClass().name() + "#" + field.name();
    }

    /** Jackson reads and writes the fields of the beans, and what they refer to, by reflection, also in a native image. */
    @BuildStep
    List<ReflectiveHierarchyBuildItem> fields(BeanArchiveIndexBuildItem index) {
        return index.getIndex().getAnnotations(HandlerDotNames.CONVERSATION_SCOPED).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .map(annotation -> ReflectiveHierarchyBuildItem.builder(annotation.target().asClass().name())
                        .ignoreFieldPredicate(field -> StateFields.isLeftOut(field, index.getIndex()))
                        .source("@ConversationScoped").build())
                .toList();
    }
}
