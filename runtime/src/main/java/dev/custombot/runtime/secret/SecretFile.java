package dev.custombot.runtime.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that holds one secret, as Kubernetes mounts them: read anew each time, whatever links lead to it by then. */
final class SecretFile {

    private static final int LARGEST = 64 * 1024;

    private SecretFile() {}

    /**
     * What is in the file, without the line break at its end; empty when there is no file, or nothing in it. Blocks.
     *
     * @param key of the setting that names it
     */
    static Optional<String> read(String key, String path) {
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new UnusableSecretException(key, "names a file of more than " + LARGEST + " bytes");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.replaceFirst("\\r?\\n\\z", "")).filter(secret -> !secret.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new UnusableSecretException(key, "names a file that is not UTF-8");
        } catch (IOException | InvalidPathException | SecurityException e) {
            throw new UnusableSecretException(key, "names a file that cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
