package dev.custombot.runtime.bot.check;

import java.util.List;
import java.util.Optional;

import dev.custombot.Limits;
import dev.custombot.runtime.asset.AllowedHosts;
import dev.custombot.runtime.config.AssetsConfig;
import dev.custombot.runtime.config.ConfigProblems;

/** Finds settings with which no file could be moved, or one from anywhere. */
final class AssetsCheck {

    private AssetsCheck() {}

    static void check(AssetsConfig assets, ConfigProblems problems) {
        assets.allowedHosts().orElse(List.of()).stream().map(AllowedHosts::flaw).flatMap(Optional::stream).findFirst()
                .ifPresent(flaw -> problems.add("assets.allowed-hosts", flaw));
        problems.requireAtLeastOneMillisecond("assets.transfer-timeout", assets.transferTimeout());
        problems.requireAtLeastOne("assets.max-download-size", assets.maxDownloadSize().asLongValue());
        int length = Limits.lengthOf(assets.channelType());
        if (assets.channelType().isBlank() || length > Limits.CHANNEL_TYPE_LENGTH) {
            problems.add("assets.channel-type",
                    "must have 1 to " + Limits.CHANNEL_TYPE_LENGTH + " characters that are not all blank");
        }
    }
}
