import dev.custombot.OnMessage;

/** In no package, as a first try is. */
public class BotWithoutAPackage {

    public record Order(String number) {}

    @OnMessage("custom.order")
    void order(Order order) {}

    @OnMessage("text")
    void text(Order order) {}
}
