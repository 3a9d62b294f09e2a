package fairdraw.functions.documents;

import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.functions.json.Json;
import java.util.List;

/** The overview of an installation's endpoints, with addresses relative to its base address. */
final class FrontDoor {
    private static final List<Link> LINKS =
            List.of(
                    new Link("docs", "docs", "Every endpoint, to read and to try."),
                    new Link("openapi", "openapi.yaml", "The same for machines: OpenAPI 3.1."),
                    new Link(
                            "consumer-keys",
                            ".well-known/jwks.json",
                            "The public keys that sign consumers' tokens."),
                    new Link("health", "health", "Whether it is up, and its version."));

    private static final List<Link> TEMPLATES =
            List.of(
                    new Link(
                            "page",
                            "d/{drawId}",
                            "The page of a draw for its entrants, who can check it there."),
                    new Link(
                            "draws",
                            "o/{org}",
                            "The draws of an organisation that lets anybody list them."),
                    new Link(
                            "evidence",
                            "v1/draws/{drawId}/evidence",
                            "Rules, sealed list, randomness and result of a draw."),
                    new Link(
                            "leaves",
                            "v1/draws/{drawId}/evidence/leaves",
                            "The entries of a draw, as they were sealed."));

    private static final List<Surface> SURFACES =
            List.of(
                    new Surface("lotteries", "v1/lotteries", "Tickets.", "X-API-Secret"),
                    new Surface(
                            "consumers",
                            "api/v1/auth",
                            "Sessions of those who enter draws.",
                            "X-Publishable-Key",
                            "Authorization"),
                    new Surface(
                            "draws",
                            "api/v1/draws",
                            "Giveaways.",
                            "X-Publishable-Key",
                            "Authorization"),
                    new Surface(
                            "campaigns", "v1/entries", "Entries, lucky numbers.", "Authorization"),
                    new Surface("carts", "v1/integration/cart", "Paid carts.", "X-Api-Key"),
                    new Surface("evidence", "v1/draws", "Computing a draw again."),
                    new Surface(
                            "operator",
                            "operator/v1",
                            "Setting all of it up; on AWS at an address of its own.",
                            "Authorization"));

    private final String version;
    private final BeaconChain beacon;

    FrontDoor(String version, BeaconChain beacon) {
        this.version = version;
        this.beacon = beacon;
    }

    private record Link(String name, String href, String says) {

        Json json() {
            return Json.object().put("name", name).put("href", href).put("title", says);
        }

        String anchor() {
            return "<li><a href=\"%s\">%s</a> <span>%s</span></li>".formatted(href, href, says);
        }

        String plain() {
            return "<li><code>%s</code> <span>%s</span></li>".formatted(href, says);
        }
    }

    /**
     * The calls of one surface.
     *
     * @param name the tag of its operations in the OpenAPI document
     * @param headers the headers that carry its keys and tokens
     */
    private record Surface(String name, String path, String says, List<String> headers) {

        Surface(String name, String path, String says, String... headers) {
            this(name, path, says, List.of(headers));
        }

        String docs() {
            return "docs#/" + name;
        }

        Json json() {
            return Json.object()
                    .put("name", name)
                    .put("path", path)
                    .put("title", says)
                    .put("headers", headers)
                    .put("docs", docs());
        }

        String row() {
            String keys = headers.isEmpty() ? "no key" : String.join(", ", headers);
            return """
            <tr><th scope="row"><a href="%s">%s</a></th>\
            <td><code>%s</code></td><td>%s</td><td>%s</td></tr>\
            """
                    .formatted(docs(), name, path, keys, says);
        }
    }

    Json json() {
        return Json.object()
                .put("name", "fairdraw")
                .put("version", version)
                .put("links", LINKS.stream().map(Link::json).toList())
                .put("templates", TEMPLATES.stream().map(Link::json).toList())
                .put("surfaces", SURFACES.stream().map(Surface::json).toList())
                .put(
                        "beacon",
                        Json.object()
                                .put("chain", beacon.chainHash())
                                .put("publicKey", beacon.publicKey())
                                .put("periodSeconds", beacon.periodSeconds())
                                .put("drandQuicknet", isQuicknet()));
    }

    /** Returns the page; {@code style} is the name of its style sheet. */
    String html(String style) {
        return Packed.text("home.html")
                .replace("{style}", style)
                .replace("{version}", version)
                .replace("{links}", lines(LINKS.stream().map(Link::anchor).toList()))
                .replace("{templates}", lines(TEMPLATES.stream().map(Link::plain).toList()))
                .replace("{surfaces}", lines(SURFACES.stream().map(Surface::row).toList()))
                .replace("{beacon}", beacon.chainHash())
                .replace("{whose}", isQuicknet() ? "drand quicknet" : "not drand quicknet");
    }

    private boolean isQuicknet() {
        return beacon.chainHash().equals(BeaconChain.QUICKNET.chainHash());
    }

    private static String lines(List<String> parts) {
        return String.join("\n", parts);
    }
}
