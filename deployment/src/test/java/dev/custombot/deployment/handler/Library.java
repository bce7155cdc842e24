package dev.custombot.deployment.handler;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexWriter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.maven.dependency.ArtifactCoords;
import io.quarkus.maven.dependency.ArtifactDependency;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.maven.dependency.ResolvedDependencyBuilder;

/** The jar {@code org.acme:acme-bots} among the dependencies of the application under test. */
final class Library {

    private static final Dependency EXTENSION = new ArtifactDependency("dev.custombot", "quarkus-custom-bot", "", "jar",
            "1.0.0-SNAPSHOT", "provided", false);

    private final JavaArchive content;

    private Library(Class<?>... classes) {
        content = ShrinkWrap.create(JavaArchive.class).addClasses(classes);
    }

    static Consumer<QuarkusBootstrap.Builder> withoutIndex(Class<?>... classes) {
        return new Library(classes)::addTo;
    }

    static Consumer<QuarkusBootstrap.Builder> withIndex(Class<?>... classes) {
        Library library = new Library(classes);
        try {
            ByteArrayOutputStream index = new ByteArrayOutputStream();
            new IndexWriter(index).write(Index.of(classes));
            library.content.addAsManifestResource(new ByteArrayAsset(index.toByteArray()), "jandex.idx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return library::addTo;
    }

    private void addTo(QuarkusBootstrap.Builder application) {
        try {
            ResolvedDependency jar = jar();
            ApplicationModel model = application.build().newAppModelFactory().resolveAppModel().getApplicationModel();
            application.setExistingModel((ApplicationModel) Proxy.newProxyInstance(ApplicationModel.class.getClassLoader(),
                    new Class<?>[]{ApplicationModel.class}, (proxy, method, arguments) -> {
                        Object result = method.invoke(model, arguments);
                        boolean dependencies = List.of("getDependencies", "getRuntimeDependencies").contains(method.getName());
                        return dependencies ? with((Iterable<?>) result, jar) : result;
                    }));
        } catch (BootstrapException e) {
            throw new IllegalStateException(e);
        }
    }

    private ResolvedDependency jar() {
        try {
            File file = Files.createTempFile("acme-bots", ".jar").toFile();
            file.deleteOnExit();
            content.as(ZipExporter.class).exportTo(file, true);
            return ResolvedDependencyBuilder.newInstance().setCoords(ArtifactCoords.jar("org.acme", "acme-bots", "1.0"))
                    .setResolvedPath(file.toPath()).setDirect(true).setRuntimeCp().setDeploymentCp()
                    .setDirectDependencies(List.of(EXTENSION)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<Object> with(Iterable<?> dependencies, ResolvedDependency jar) {
        Collection<Object> all = new ArrayList<>();
        dependencies.forEach(all::add);
        all.add(jar);
        return all;
    }
}
