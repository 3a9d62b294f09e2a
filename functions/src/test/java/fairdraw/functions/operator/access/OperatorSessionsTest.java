package fairdraw.functions.operator.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.functions.http.GatewayCall;
import fairdraw.functions.http.GatewayCall.Answered;
import fairdraw.functions.installation.Installation;
import fairdraw.functions.operator.sessions.EndOperatorSessionFunction;
import fairdraw.functions.operator.sessions.OpenOperatorSessionFunction;
import fairdraw.functions.operator.sessions.RefreshOperatorSessionFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorSessionsTest {
    private static final String INVALID = "401 {\"error\":\"Invalid API key\"}";
    private static final String NO_SESSION = "401 {\"error\":\"No open session\"}";

    private final Installation installation = new Installation();
    private Installation.Joined ann = new Installation.Joined("", "", "");

    @BeforeAll
    void join() {
        ann = installation.join("Ann");
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void aTokenOpensWhatItsKeyOpens() {
        var browser = signedIn();

        assertThat(organisations(browser).status()).isEqualTo(200);
        var made =
                browser.call(
                        CreateOrganisationFunction::new,
                        GatewayCall.of("POST", "/").json("{\"name\": \"By a token\"}"));
        assertThat(made.status()).isEqualTo(201);
        installation.clock().forward(Duration.ofSeconds(1));
        assertThat(
                        installation
                                .operator(
                                        ListAuditFunction::new,
                                        GatewayCall.of("GET", "/").query("object", made.text("id")))
                                .body())
                .contains("\"operatorId\":\"" + ann.operatorId() + "\"")
                .contains("\"keyId\":\"" + ann.keyId() + "\"");
    }

    @Test
    void aTokenIsGoodForFifteenMinutesAndASessionForTwelveHours() {
        var answered = open("/operator/v1/session");

        assertThat(answered.text("operatorId")).isEqualTo(ann.operatorId());
        var now = installation.clock().instant();
        assertThat(answered.text("expiresAt")).isEqualTo(now.plus(Duration.ofMinutes(15)) + "");
        assertThat(answered.text("sessionEndsAt")).isEqualTo(now.plus(Duration.ofHours(12)) + "");
    }

    @Test
    void theCookieIsForSessionsAloneAndOutOfReach() {
        String refreshToken = "[0-9A-Za-z_]+\\.[0-9A-Za-z_]+";

        assertThat(setCookie(open("/operator/v1/session")))
                .matches(
                        "__Secure-fairdraw-operator="
                                + refreshToken
                                + "; Path=/operator/v1/session; Max-Age=43200; HttpOnly; Secure;"
                                + " SameSite=Strict");
        assertThat(setCookie(signedIn().refresh())).contains("; Path=/operator/v1/session; ");
        assertThat(setCookie(signedIn().signOut()))
                .startsWith("__Secure-fairdraw-operator=; Path=/operator/v1/session; Max-Age=0; ");
    }

    @Test
    void theCookieIsForThePathThatTheBrowserSees() {
        var refreshed =
                installation.call(
                        RefreshOperatorSessionFunction::new,
                        post("/operator/v1/session/refresh")
                                .below("/Prod")
                                .header("Cookie", signedIn().cookie()));

        assertThat(setCookie(refreshed)).contains("; Path=/Prod/operator/v1/session; ");
    }

    @Test
    void aRefreshReplacesTokenAndCookie() {
        var browser = signedIn();
        var before = browser.copy();

        assertThat(browser.refresh().status()).isEqualTo(200);

        assertThat(told(organisations(before))).isEqualTo(INVALID);
        assertThat(organisations(browser).status()).isEqualTo(200);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void aSecondUseOfACookieEndsTheSession() {
        var browser = signedIn();
        var thief = browser.copy();
        browser.refresh();

        assertThat(told(thief.refresh())).isEqualTo(NO_SESSION);

        assertThat(told(organisations(browser))).isEqualTo(INVALID);
        assertThat(told(browser.refresh())).isEqualTo(NO_SESSION);
    }

    @Test
    void ofManyWhoUseACookieAtOnceOneIsAnsweredAtMost() throws Exception {
        var browser = signedIn();
        List<Callable<Answered>> refreshes = new ArrayList<>();
        for (int copies = 0; copies < 4; copies++) {
            refreshes.add(browser.copy()::refresh);
        }
        List<Integer> told = new ArrayList<>();

        try (var threads = Executors.newFixedThreadPool(refreshes.size())) {
            for (Future<Answered> refresh : threads.invokeAll(refreshes)) {
                told.add(refresh.get().status());
            }
        }

        assertThat(told).containsOnlyOnce(200).containsOnly(200, 401);
        assertThat(told(browser.refresh())).isEqualTo(NO_SESSION);
    }

    @Test
    void whoSignsOutHasNoSession() {
        var browser = signedIn();

        assertThat(browser.signOut().status()).isEqualTo(204);

        assertThat(told(organisations(browser))).isEqualTo(INVALID);
        assertThat(told(browser.refresh())).isEqualTo(NO_SESSION);
        assertThat(browser.signOut().status()).isEqualTo(204);
    }

    @Test
    void aRevokedKeyEndsItsSessionsAtOnce() {
        var other = installation.join("Other");
        var browser = Browser.signedIn(installation, other.key());

        installation.operator(
                RevokeOperatorKeyFunction::new,
                GatewayCall.of("DELETE", "/")
                        .path("operatorId", other.operatorId())
                        .path("keyId", other.keyId()));

        assertThat(told(organisations(browser))).isEqualTo(INVALID);
        assertThat(told(browser.refresh())).isEqualTo(NO_SESSION);
    }

    @Test
    void aTokenOpensNoSession() {
        var answered = signedIn().call(OpenOperatorSessionFunction::new, post("/"));

        assertThat(told(answered)).isEqualTo(INVALID);
    }

    @Test
    void withoutACookieThereIsNoSession() {
        assertThat(told(installation.call(RefreshOperatorSessionFunction::new, post("/"))))
                .isEqualTo(NO_SESSION);
        assertThat(
                        installation
                                .call(
                                        EndOperatorSessionFunction::new,
                                        GatewayCall.of("DELETE", "/"))
                                .status())
                .isEqualTo(204);
    }

    @Test
    void twoCookiesOfTheNameAreNone() {
        var answered =
                installation.call(
                        RefreshOperatorSessionFunction::new,
                        post("/")
                                .header(
                                        "Cookie",
                                        signedIn().cookie() + "; " + signedIn().cookie()));

        assertThat(told(answered)).isEqualTo(NO_SESSION);
    }

    @Test
    void aCookieIsFoundAmongOthers() {
        var answered =
                installation.call(
                        RefreshOperatorSessionFunction::new,
                        post("/operator/v1/session/refresh")
                                .header("Cookie", "a=b; " + signedIn().cookie() + ";c=d"));

        assertThat(answered.status()).isEqualTo(200);
    }

    private Browser signedIn() {
        return Browser.signedIn(installation, ann.key());
    }

    private Answered open(String path) {
        return installation.call(
                OpenOperatorSessionFunction::new,
                post(path).header("Authorization", "Bearer " + ann.key()));
    }

    private static Answered organisations(Browser browser) {
        return browser.call(ListOrganisationsFunction::new, GatewayCall.of("GET", "/"));
    }

    private static GatewayCall post(String path) {
        return GatewayCall.of("POST", path);
    }

    private static String setCookie(Answered answered) {
        return String.valueOf(answered.headers().get("Set-Cookie"));
    }

    private static String told(Answered answered) {
        return answered.status() + " " + answered.body();
    }
}
