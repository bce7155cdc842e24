package dev.custombot.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** Prints which test proves which requirement, and fails when one of them did not run, and pass, in this build. */
class SecurityMatrixIT {

    @Test
    void everyTestHasRun() throws IOException {
        Matrix matrix = new Matrix(Requirements.read(), Project.testClasses(),
                TestReports.of(Project.ROOT, Instant.parse(System.getProperty("build.began"))));

        System.out.println(matrix);
        Path file = Files.writeString(Path.of(System.getProperty("security.folder"), "security-matrix.txt"), matrix.toString());
        System.out.println("The same is in " + file);

        assertThat(matrix.objections()).isEmpty();
    }
}
