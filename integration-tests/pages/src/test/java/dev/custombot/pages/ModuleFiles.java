package dev.custombot.pages;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Set;

import org.graalvm.polyglot.io.FileSystem;

/** The files of a site as those of a disk, which is where the engine looks for modules. */
final class ModuleFiles implements FileSystem {

    private final Site site;

    ModuleFiles(Site site) {
        this.site = site;
    }

    @Override
    public Path parsePath(URI uri) {
        return parsePath(uri.getPath());
    }

    @Override
    public Path parsePath(String path) {
        boolean hasPlace = path.startsWith("/") || path.startsWith(".");
        return FileSystems.getDefault().getPath(hasPlace ? path : site.named(path).orElse("/" + path));
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        bytes(path);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return new Bytes(bytes(path));
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return Path.of("/").resolve(path).normalize();
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return toAbsolutePath(path);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Map.of("isRegularFile", true, "isDirectory", false, "size", (long) bytes(path).length);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void delete(Path path) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    private byte[] bytes(Path path) throws NoSuchFileException {
        return site.file(toAbsolutePath(path).toString()).orElseThrow(() -> new NoSuchFileException(path.toString()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
