package dev.custombot.deployment.devui;

import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import dev.custombot.conversation.Sender;
import dev.custombot.deployment.bot.BotBuildItem;
import dev.custombot.deployment.handler.declared.HandlerMethodBuildItem;
import dev.custombot.runtime.bot.dev.ConversationTool;
import dev.custombot.runtime.bot.dev.DeadLetterTool;
import dev.custombot.runtime.bot.dev.EmulatorClient;
import dev.custombot.runtime.bot.dev.EmulatorTool;
import dev.custombot.runtime.bot.dev.HandlerTool;
import dev.custombot.runtime.bot.dev.PlanTool;
import dev.custombot.runtime.bot.dev.RegistrationTool;
import dev.custombot.runtime.bot.dev.ReplayTool;
import dev.custombot.runtime.bot.dev.TrafficTool;
import dev.custombot.runtime.bot.dev.traffic.TrafficTap;
import dev.custombot.runtime.deadletter.endpoint.DeadLetterResource;
import dev.custombot.runtime.dispatch.handler.MessageCatalogue;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;
import io.quarkus.devui.spi.page.WebComponentPageBuilder;
import io.quarkus.vertx.http.deployment.devmode.NotFoundPageDisplayableEndpointBuildItem;

/** The extension's card in the Dev UI, with a page for each thing that developers ask of a bot. */
@BuildSteps(onlyIf = IsLocalDevelopment.class)
class DevUiProcessor {

    @BuildStep
    CardPageBuildItem card(List<BotBuildItem> bots, List<HandlerMethodBuildItem> handlers) {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(page("Handlers", "font-awesome-solid:code-branch", "handlers")
                .staticLabel(Integer.toString(handlers.size())));
        card.addPage(page("Why this handler", "font-awesome-solid:question", "why"));
        card.addPage(page("Live traffic", "font-awesome-solid:wave-square", "traffic"));
        card.addPage(page("Conversation", "font-awesome-solid:comments", "conversation"));
        card.addPage(page("Registration", "font-awesome-solid:address-card", "registration"));
        card.addPage(page("Dead letters", "font-awesome-solid:envelope-open-text", "dead-letters"));
        card.addPage(page("Hub emulator", "font-awesome-solid:bolt", "emulator"));
        card.addBuildTimeData("bots", bots.stream()
                .sorted(Comparator.comparing((BotBuildItem bot) -> !bot.names().isDefault()).thenComparing(BotBuildItem::name))
                .map(bot -> bot.names().label()).toList());
        card.addBuildTimeData("senders", Sender.TYPES);
        card.addBuildTimeData("messageTypes", MessageCatalogue.entries().stream().map(MessageCatalogue.Entry::type).toList());
        return card;
    }

    private static WebComponentPageBuilder page(String title, String icon, String name) {
        return Page.webComponentPageBuilder().title(title).icon(icon).componentLink("qwc-custom-bot-" + name + ".js");
    }

    /** On the pages that tell what the application answers: the router's own routes are in none of them. */
    @BuildStep
    List<NotFoundPageDisplayableEndpointBuildItem> callbacks(List<BotBuildItem> bots) {
        Config application = ConfigProvider.getConfig();
        return bots.stream().flatMap(bot -> bot.kind().callbackRoutes(callbackPath(bot, application)).stream().distinct()
                .map(route -> new NotFoundPageDisplayableEndpointBuildItem(route,
                        "Callback of the bot " + bot.names().label() + ", for its hub")))
                .toList();
    }

    /** The name of a bot may stand in quotes or not. */
    private static String callbackPath(BotBuildItem bot, Config application) {
        String key = bot.names().keyPrefix() + "callback.path";
        return application.getOptionalValue(key, String.class)
                .or(() -> application.getOptionalValue(key.replace("\"", ""), String.class))
                .orElseGet(bot.names()::callbackPath);
    }

    /** Asked for anew when the application was built anew. */
    @BuildStep
    BuildTimeActionBuildItem handlers(List<HandlerMethodBuildItem> handlers, BeanArchiveIndexBuildItem index) {
        List<HandlerLine> lines = handlers.stream().map(handler -> HandlerLine.of(handler, index.getIndex()))
                .sorted(Comparator.comparing(HandlerLine::name).thenComparing(HandlerLine::role)).toList();
        BuildTimeActionBuildItem actions = new BuildTimeActionBuildItem();
        actions.actionBuilder().methodName("handlers").function(parameters -> lines.stream().map(HandlerLine::toMap).toList())
                .build();
        return actions;
    }

    /** Whoever makes such an item is taken for the extension that it is for: no stream may do so. */
    @BuildStep
    List<JsonRPCProvidersBuildItem> tools() {
        return List.of(new JsonRPCProvidersBuildItem(RegistrationTool.class), new JsonRPCProvidersBuildItem(HandlerTool.class),
                new JsonRPCProvidersBuildItem(DeadLetterTool.class), new JsonRPCProvidersBuildItem(EmulatorTool.class),
                new JsonRPCProvidersBuildItem(TrafficTool.class), new JsonRPCProvidersBuildItem(ConversationTool.class),
                new JsonRPCProvidersBuildItem(ReplayTool.class), new JsonRPCProvidersBuildItem(PlanTool.class));
    }

    /** What the tools ask, and what listens to the bots for them. */
    @BuildStep
    AdditionalBeanBuildItem listeners() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(TrafficTap.class, EmulatorClient.class).setUnremovable()
                .build();
    }

    /** Also without the endpoint on the management interface. */
    @BuildStep
    AdditionalBeanBuildItem letters() {
        return AdditionalBeanBuildItem.unremovableOf(DeadLetterResource.class);
    }
}
