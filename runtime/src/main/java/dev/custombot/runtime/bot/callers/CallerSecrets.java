package dev.custombot.runtime.bot.callers;

import java.util.List;

import dev.custombot.runtime.callback.authentication.BasicAccounts;
import dev.custombot.runtime.callback.authentication.RequiredHeader;

/**
 * The secrets that callers show, as they are now.
 *
 * @param accounts of whom there is none when Basic is not accepted
 * @param headers that are required
 */
public record CallerSecrets(BasicAccounts accounts, List<RequiredHeader> headers) {

    public CallerSecrets {
        headers = List.copyOf(headers);
    }
}
