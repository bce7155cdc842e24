package dev.custombot.runtime.bot.topics;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.custombot.runtime.CustomBotLog;

/** What is logged, by method and arguments. */
final class Said {

    final List<String> lines = new ArrayList<>();
    final CustomBotLog log = (CustomBotLog) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[]{CustomBotLog.class}, (proxy, method, arguments) -> {
                lines.add(method.getName() + Arrays.toString(arguments));
                return null;
            });
}
