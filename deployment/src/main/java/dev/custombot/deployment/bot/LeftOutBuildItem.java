package dev.custombot.deployment.bot;

import java.util.List;

import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;

import io.quarkus.arc.deployment.BuildExclusionsBuildItem;
import io.quarkus.arc.processor.DotNames;
import io.quarkus.builder.item.SimpleBuildItem;

/** What is in the index, and no bean of this build: by a build profile, say, or by {@code quarkus.arc.exclude-types}. */
public final class LeftOutBuildItem extends SimpleBuildItem {

    private static final String PACKAGE = ".*";
    private static final String PACKAGES = ".**";

    private final BuildExclusionsBuildItem exclusions;
    private final List<String> excludedTypes;

    LeftOutBuildItem(BuildExclusionsBuildItem exclusions, List<String> excludedTypes) {
        this.exclusions = exclusions;
        this.excludedTypes = excludedTypes;
    }

    /** Whether it is so of the class, or of the method or field, or of the class that has it. */
    public boolean has(AnnotationTarget target) {
        return switch (target.kind()) {
            case CLASS -> hasClass(target.asClass());
            case METHOD -> exclusions.isExcluded(target) || hasClass(target.asMethod().declaringClass());
            case FIELD -> exclusions.isExcluded(target) || hasClass(target.asField().declaringClass());
            default -> false;
        };
    }

    private boolean hasClass(ClassInfo type) {
        return exclusions.isExcluded(type) || type.hasDeclaredAnnotation(DotNames.VETOED)
                || excludedTypes.stream().anyMatch(pattern -> matches(pattern.strip(), type.name().toString()));
    }

    /** As ArC reads them. */
    private static boolean matches(String pattern, String name) {
        String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (pattern.endsWith(PACKAGE)) {
            return owner.equals(pattern.substring(0, pattern.length() - PACKAGE.length()));
        }
        if (pattern.endsWith(PACKAGES)) {
            return owner.startsWith(pattern.substring(0, pattern.length() - PACKAGES.length()));
        }
        return pattern.contains(".") ? name.equals(pattern) : name.substring(name.lastIndexOf('.') + 1).equals(pattern);
    }
}
