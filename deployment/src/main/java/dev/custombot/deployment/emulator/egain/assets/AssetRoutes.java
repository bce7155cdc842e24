package dev.custombot.deployment.emulator.egain.assets;

import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.deployment.emulator.egain.Access;
import dev.custombot.deployment.emulator.egain.HubError;
import dev.custombot.deployment.emulator.egain.assets.SignedAddresses.Signed;
import dev.custombot.deployment.emulator.http.Answers;
import dev.custombot.deployment.emulator.http.BadInput;
import dev.custombot.deployment.emulator.http.JsonBody;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The hub's API for files, and what a test can do with them. */
public final class AssetRoutes {

    private static final String HUB = "/hub/v3/assets";
    private static final String CONTROL = "/control/assets";
    private static final int MOST = 1_000;

    private final Vertx vertx;
    private final EmulatedAssets assets;
    private final SignedAddresses addresses;
    private final Access access;

    /**
     * @param address of the emulator
     * @param access says who may
     */
    public AssetRoutes(Vertx vertx, String address, EmulatedAssets assets, Access access) {
        this.vertx = vertx;
        this.assets = assets;
        this.addresses = new SignedAddresses(address + StorageRoutes.PATH);
        this.access = access;
    }

    /** Before those of kinds of resources. */
    public void addTo(Router router) {
        router.post(HUB).handler(context -> authorized(context, this::create));
        router.get(HUB + "/:id").handler(context -> authorized(context, any -> found(context, asset -> get(context, asset))));
        router.delete(HUB + "/:id")
                .handler(context -> authorized(context, any -> found(context, asset -> delete(context, asset))));
        router.get(CONTROL).handler(this::list);
        router.get(CONTROL + "/:id").handler(this::show);
        router.post(CONTROL).handler(this::upload);
        router.post(CONTROL + "/expire").handler(context -> Answers.done(context, () -> expire(context)));
        new StorageRoutes(vertx, assets, addresses).addTo(router);
    }

    public void reset() {
        assets.reset();
        addresses.nextAreOver(0);
    }

    private void authorized(RoutingContext context, Consumer<RoutingContext> work) {
        Optional<HubError> refusal = context.request().method() == HttpMethod.GET
                ? access.refusal(context, Access.INTERACTION_READ, Access.INTERACTION_MANAGE)
                : access.refusal(context, Access.INTERACTION_MANAGE);
        refusal.ifPresentOrElse(error -> error.answer(context), () -> work.accept(context));
    }

    private void found(RoutingContext context, Consumer<Asset> work) {
        String id = context.pathParam("id");
        assets.find(id).ifPresentOrElse(work, () -> HubError.unknownId(id).answer(context));
    }

    private void create(RoutingContext context) {
        JsonObject wish = JsonBody.of(context.body().asString());
        AssetRules.broken(wish).ifPresentOrElse(error -> error.answer(context), () -> {
            Asset asset = assets.create(wish.getString("name"), wish.getLong("size"));
            Answers.json(context, 200,
                    signed(new JsonObject().put("id", asset.id()), addresses.sign(SignedAddresses.UPLOAD, asset.id())));
        });
    }

    private static JsonObject signed(JsonObject asset, Signed address) {
        return asset.put("contentUrl", address.url()).put("contentUrlExpiry", address.expires().toString());
    }

    /** A place to which nothing has come yet is none for who wants to read. */
    private void get(RoutingContext context, Asset asset) {
        if (asset.content().isEmpty()) {
            HubError.unknownId(asset.id()).answer(context);
        } else {
            Answers.json(context, 200, signed(asset.toJson(), addresses.sign(SignedAddresses.DOWNLOAD, asset.id())));
        }
    }

    private void delete(RoutingContext context, Asset asset) {
        if (asset.used()) {
            HubError.inUse(asset.id()).answer(context);
        } else {
            assets.delete(asset.id());
            context.response().setStatusCode(204).end();
        }
    }

    /** For the page, whose links do not expire. */
    private void show(RoutingContext context) {
        assets.find(context.pathParam("id")).flatMap(Asset::content).ifPresentOrElse(
                content -> StorageRoutes.send(context, content),
                () -> Answers.problem(context, 404, "Not Found", "There is no such file"));
    }

    private void list(RoutingContext context) {
        JsonArray all = new JsonArray();
        assets.all().forEach(
                asset -> all.add(asset.toJson().put("uploaded", asset.content().isPresent()).put("used", asset.used())));
        Answers.json(context, 200, new JsonObject().put("assets", all));
    }

    /** A customer's file; answers with what an attachment of a message can be. */
    private void upload(RoutingContext context) {
        String name = context.queryParam("name").stream().findFirst().filter(any -> !any.isEmpty())
                .orElseThrow(() -> new BadInput("\"name\" is missing: the name of the file"));
        String type = Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("application/octet-stream");
        if (context.body().isEmpty()) {
            throw new BadInput("The body is missing; it must be the file");
        }
        Asset asset = assets.create(name, context.body().length());
        vertx.fileSystem().createTempFile(StorageRoutes.PREFIX, "").compose(
                file -> vertx.fileSystem().writeFile(file, context.body().buffer()).map(file)).onSuccess(file -> {
                    assets.store(asset.id(), new Asset.Content(type, file));
                    Answers.json(context, 201, assets.find(asset.id()).orElseThrow().toJson().put("url",
                            addresses.sign(SignedAddresses.DOWNLOAD, asset.id()).url()));
                }).onFailure(context::fail);
    }

    private void expire(RoutingContext context) {
        JsonObject wish = JsonBody.of(context.body().asString());
        if (!wish.containsKey("next")) {
            addresses.expire();
            return;
        }
        if (!(wish.getValue("next") instanceof Integer next) || next < 0 || next > MOST) {
            throw new BadInput("\"next\" must be a whole number from 0 to " + MOST);
        }
        addresses.nextAreOver(next);
    }
}
