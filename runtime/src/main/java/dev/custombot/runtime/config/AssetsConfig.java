package dev.custombot.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;

/** Files that come with messages and go with replies. */
public interface AssetsConfig {

    /**
     * The hosts that files may be fetched from and brought to, besides the hub's own: {@code files.example}, {@code *.files.example},
     * with a port {@code files.example:8443}; always by https, unless it begins with {@code http://}. An address elsewhere is not asked, and
     * no redirect is followed.
     */
    Optional<List<String>> allowedHosts();

    /** The channel type that is told to the hub with an upload outside of a conversation. */
    @WithDefault("chat")
    String channelType();

    /** By which HTTP method the hub wants to be given a file at the address that it has signed. */
    @WithDefault("post")
    UploadMethod uploadMethod();

    /** How long the transfer of one file may take, from its beginning to its last byte, also when nobody reads on. */
    @WithDefault("2m")
    Duration transferTimeout();

    /** The largest file that is downloaded. */
    @WithDefault("10M")
    MemorySize maxDownloadSize();

    /** How a file is given. */
    enum UploadMethod {

        /** {@code POST}. */
        POST,
        /** {@code PUT}. */
        PUT
    }
}
