package dev.custombot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever mistypes a defect, or asks the script of another folder, must not be told that all is caught. */
@DisabledOnOs(OS.WINDOWS)
class AProofOfNothingIsAnErrorTest {

    @ParameterizedTest
    @ValueSource(strings = {"simulation", "interleavings", "faults"})
    void whichNamesWhatThereIsNot(String folder) throws Exception {
        ProcessBuilder script = new ProcessBuilder("bash", "prove.sh", "no-such-defect").redirectErrorStream(true)
                .directory(Path.of("..", folder).toFile());
        // Nothing is to be compiled for it.
        script.environment().put("SIMULATION_CLASSES", "none");
        script.environment().put("SIMULATION_CLASSPATH", "none");
        Process process = script.start();

        assertThat(new String(process.getInputStream().readAllBytes())).contains("no-such-defect");
        assertThat(process.waitFor()).isNotZero();
    }
}
