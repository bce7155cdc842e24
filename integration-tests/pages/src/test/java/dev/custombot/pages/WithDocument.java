package dev.custombot.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A site, and beside its own files those of the document. */
record WithDocument(Site site) implements Site {

    static final String FOLDER = "/-document/";

    @Override
    public String address() {
        return site.address();
    }

    @Override
    public Optional<String> named(String name) {
        return site.named(name);
    }

    @Override
    public Optional<String> file(String path) {
        return path.startsWith(FOLDER) ? resource("/dom/" + path.substring(FOLDER.length())) : site.file(path);
    }

    static Optional<String> resource(String path) {
        try (InputStream content = WithDocument.class.getResourceAsStream(path)) {
            return content == null ? Optional.empty() : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
