package dev.custombot.creation;

import static io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartData.QuarkusDataKey.PROJECT_PACKAGE_NAME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartCatalog;
import io.quarkus.devtools.codestarts.quarkus.QuarkusCodestartProjectInput;
import io.quarkus.devtools.messagewriter.MessageWriter;
import io.quarkus.devtools.project.BuildTool;
import io.quarkus.devtools.testing.codestarts.QuarkusCodestartTesting;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.registry.catalog.Extension;
import io.quarkus.registry.catalog.ExtensionCatalog;

/** A project as {@code quarkus create app -x custom-bot} makes it, with the codestart of this build. */
final class CreatedProject {

    private static final Path CODESTARTS = Path.of("../../runtime/target/codestarts/codestarts/quarkus");

    private final Path folder;

    private CreatedProject(Path folder) {
        this.folder = folder;
    }

    /** @param data options of the codestart, by {@code custom-bot-codestart.…} */
    static CreatedProject in(Path folder, BuildTool tool, Map<String, Object> data, List<ArtifactCoords> extensions) {
        Map<String, Object> project = QuarkusCodestartTesting.getMockedTestInputData(data);
        try {
            catalog(extensions)
                    .createProject(QuarkusCodestartProjectInput.builder().addCodestarts(List.of("java", "custom-bot"))
                            .buildTool(tool).addData(project).putData(PROJECT_PACKAGE_NAME, "com.example.bots")
                            .addBoms(QuarkusCodestartTesting.getBoms(project)).addExtensions(extensions).build())
                    .generate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CreatedProject(folder);
    }

    /** Knows these extensions only, and the codestarts that every project has. */
    private static QuarkusCodestartCatalog catalog(List<ArtifactCoords> extensions) throws IOException {
        ExtensionCatalog.Mutable catalog = ExtensionCatalog.builder();
        extensions.forEach(artifact -> catalog.addExtension(Extension.builder().setName(artifact.getArtifactId())
                .setArtifact(artifact).build()));
        return QuarkusCodestartCatalog.fromExtensionsCatalogAndDirectories(MessageWriter.info(), catalog.build(),
                List.of(CODESTARTS));
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    String file(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
