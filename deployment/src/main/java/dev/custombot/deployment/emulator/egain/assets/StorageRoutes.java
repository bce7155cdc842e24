package dev.custombot.deployment.emulator.egain.assets;

import java.util.Optional;
import java.util.function.Consumer;

import dev.custombot.deployment.emulator.http.Answers;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The storage behind the signed addresses: whoever has one needs nothing else. Bytes go from the wire to the disk and back in pieces. */
final class StorageRoutes {

    static final String PATH = "/storage/v3/assets";
    static final String PREFIX = "custom-bot-emulator-";

    private final Vertx vertx;
    private final EmulatedAssets assets;
    private final SignedAddresses addresses;

    StorageRoutes(Vertx vertx, EmulatedAssets assets, SignedAddresses addresses) {
        this.vertx = vertx;
        this.assets = assets;
        this.addresses = addresses;
    }

    /** No contract says by which method a file is given: both will do. */
    void addTo(Router router) {
        String upload = PATH + "/:id/" + SignedAddresses.UPLOAD;
        router.post(upload).handler(context -> signed(context, SignedAddresses.UPLOAD, asset -> upload(context, asset)));
        router.put(upload).handler(context -> signed(context, SignedAddresses.UPLOAD, asset -> upload(context, asset)));
        router.get(PATH + "/:id/" + SignedAddresses.DOWNLOAD)
                .handler(context -> signed(context, SignedAddresses.DOWNLOAD, asset -> download(context, asset)));
    }

    private void signed(RoutingContext context, String what, Consumer<Asset> work) {
        String id = context.pathParam("id");
        String signature = context.queryParam("signature").stream().findFirst().orElse("");
        if (!addresses.isGood(what, id, signature)) {
            refuse(context, 403, "The signature is none, or has expired");
            return;
        }
        assets.find(id).ifPresentOrElse(work, () -> refuse(context, 404, "The file was deleted"));
    }

    private static void refuse(RoutingContext context, int status, String detail) {
        // What still comes of a file is not waited for.
        context.response().putHeader("Connection", "close");
        Answers.problem(context, status, "The storage refuses it", detail);
    }

    private void upload(RoutingContext context, Asset asset) {
        HttpServerRequest request = context.request();
        Optional<String> type = Optional.ofNullable(request.getHeader("Content-Type"));
        if (type.isEmpty()) {
            refuse(context, 400, "The content type is missing");
        } else if (!Long.toString(asset.size()).equals(request.getHeader("Content-Length"))) {
            refuse(context, 400, "The size is not the one that was announced");
        } else {
            request.pause();
            vertx.fileSystem().createTempFile(PREFIX, "").onFailure(context::fail).onSuccess(file -> vertx.fileSystem()
                    .open(file, new OpenOptions().setTruncateExisting(true)).compose(request::pipeTo)
                    .onSuccess(done -> {
                        assets.store(asset.id(), new Asset.Content(type.get(), file));
                        context.response().setStatusCode(200).end();
                    }).onFailure(failure -> {
                        vertx.fileSystem().delete(file);
                        context.fail(failure);
                    }));
        }
    }

    /** A file can do nothing with the emulator's page, whatever is in it. */
    static void send(RoutingContext context, Asset.Content content) {
        context.response().putHeader("Content-Type", content.contentType())
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
                .putHeader("X-Content-Type-Options", "nosniff").sendFile(content.file()).onFailure(context::fail);
    }

    private void download(RoutingContext context, Asset asset) {
        asset.content().ifPresentOrElse(content -> send(context, content), () -> refuse(context, 404, "Nothing was uploaded"));
    }
}
