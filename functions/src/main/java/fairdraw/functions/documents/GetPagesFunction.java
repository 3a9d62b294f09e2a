package fairdraw.functions.documents;

import fairdraw.functions.http.Accept;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Settings;
import fairdraw.functions.wiring.Wiring;
import java.util.List;

/**
 * {@code GET /}, {@code /docs} and {@code /docs/{asset}}: one function, since visitors see them as
 * one, and each function costs a stack as many resources as an endpoint.
 */
public final class GetPagesFunction extends HttpFunction<Guard.Anyone> {
    private static final Freshness MINUTES = Freshness.ofSeconds(300);

    private final Settings settings;
    private final Assets assets = new Assets();

    public GetPagesFunction() {
        this(Wiring.inLambda());
    }

    public GetPagesFunction(Wiring wiring) {
        super(wiring.surfaces().open());
        settings = wiring.settings();
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone caller) {
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
        var door = new FrontDoor(Packed.version(), settings.newDrawsBeacons().first());
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
