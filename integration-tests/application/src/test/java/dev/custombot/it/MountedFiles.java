package dev.custombot.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files with secrets in a folder of their own, each of which changes at once, as mounted ones do. */
public final class MountedFiles {

    private final Path folder;

    private MountedFiles(Path folder) {
        this.folder = folder;
    }

    /** @param name what the folder's name begins with */
    public static MountedFiles in(String name) {
        try {
            return new MountedFiles(Files.createTempDirectory(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with one more, or with another text in one. */
    public MountedFiles with(String file, String text) {
        try {
            Path whole = Files.writeString(folder.resolve(file + ".new"), text);
            Files.move(whole, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file is, or would be. */
    public String path(String file) {
        return folder.resolve(file).toString();
    }
}
