package fairdraw.functions.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.Accept;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * {@code GET /}, {@code /docs} and {@code /docs/{asset}}: one function, since visitors see them as
 * one, and each function costs a stack as many resources as an endpoint.
 */
public final class GetPagesFunction implements RequestStreamHandler {
    private static final Freshness MINUTES = Freshness.ofSeconds(300);

    private final Endpoint<Guard.Anyone> endpoint;
    private final Settings settings;
    private final Assets assets = new Assets();

    public GetPagesFunction() {
        this(Wiring.inLambda());
    }

    public GetPagesFunction(Wiring wiring) {
        endpoint = wiring.open();
        settings = wiring.settings();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::page);
    }

    private Reply page(Request request, Guard.Anyone caller) {
        return switch (request.resource()) {
            case "/" -> Documents.reply(request, MINUTES, home(request));
            case "/docs" -> Documents.reply(request, MINUTES, Page.of(docs()));
            default ->
                    assets.answer(request.path("asset"))
                            .<Reply>map(asset ->
                                    Documents.reply(
                                            request, Freshness.FOR_EVER, Page.guarded(asset)))
                            .orElseGet(() -> Reply.problem(404, "Asset not found"));
        };
    }

    private Reply.Answer home(Request request) {
        var door = new FrontDoor(Packed.version(), settings.beaconChain());
        String type = Accept.of(request).preferred(List.of("text/html", "application/json"));
        return Reply.withHeader(
                type.equals("text/html")
                        ? Page.of(door.html(assets.pageStyle()))
                        : Reply.json(200, door.json()),
                "Vary",
                "Accept");
    }

    private String docs() {
        return Packed.text("docs.html")
                .replace("{libraryStyle}", assets.libraryStyle())
                .replace("{library}", assets.library())
                .replace("{start}", assets.start());
    }
}
