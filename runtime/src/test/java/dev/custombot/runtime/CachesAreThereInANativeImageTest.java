package dev.custombot.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Caffeine makes a class for each combination of settings and finds it by its name; into a native image Quarkus takes those with a largest size
 * that expire after a write or by themselves, and not those that expire after an access.
 */
@AnalyzeClasses(packages = "dev.custombot", importOptions = {DoNotIncludeTests.class, DoNotIncludeJars.class})
class CachesAreThereInANativeImageTest {

    private static final String WHY = "the executable would not start: its class is not in the image";

    @ArchTest
    static final ArchRule NONE_EXPIRES_AFTER_AN_ACCESS = noClasses().should()
            .callMethod(Caffeine.class, "expireAfterAccess", Duration.class)
            .orShould().callMethod(Caffeine.class, "expireAfterAccess", long.class, TimeUnit.class).because(WHY);

    @ArchTest
    static final ArchRule NONE_IS_WEIGHED = noClasses().should().callMethod(Caffeine.class, "maximumWeight", long.class)
            .because(WHY);
}
