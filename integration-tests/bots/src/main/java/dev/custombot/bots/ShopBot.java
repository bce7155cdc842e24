package dev.custombot.bots;

import dev.custombot.OnMessage;
import dev.custombot.message.Text;

/** What only the default bot does. */
public class ShopBot {

    @OnMessage("text")
    String talk(Text message) {
        return "shop: " + message.value();
    }

    @OnMessage("custom.shop.only")
    String only() {
        return "only the shop";
    }
}
