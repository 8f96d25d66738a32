package run.boylston.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import run.boylston.e2e.people.RaceDay;
import run.boylston.e2e.people.Services;

/** The alerts of one page and of the device it is on. */
final class AlertsOnPage implements AutoCloseable {

    /** On the curve that push services want. */
    static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    /** No push service is near: the browser subscribes with one that there is not. */
    private static final String SUBSCRIBES =
            """
            PushManager.prototype.getSubscription = async () => window.subscription ?? null;
            PushManager.prototype.subscribe = async ({ applicationServerKey }) => (window.subscription = {
              endpoint: 'https://push.example/1',
              options: { applicationServerKey: applicationServerKey.buffer },
              unsubscribe: async () => delete window.subscription,
              toJSON: () => ({
                endpoint: 'https://push.example/1',
                keys: { p256dh: '%s', auth: 'BTBZMqHH6r4Tts7J_aSIgg' },
              }),
            });"""
                    .formatted(POINT);

    /** Whatever is said to who does not see, in order; toasts go again. */
    private static final String LISTENS =
            """
            () => {
              const toasts = document.querySelector('boylston-app').shadowRoot.querySelector('alert-toasts');
              window.told = [];
              const hear = (node) => node.nodeName === 'P' && window.told.push(node.textContent.trim());
              new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(hear)))
                .observe(toasts.shadowRoot.querySelector('[role=log]'), { childList: true });
            }""";

    private static final String SHOWN = "async () => (await (await navigator.serviceWorker.ready).getNotifications())"
            + ".map(({ title, body }) => title + ' | ' + body)";

    private final FanPage page;
    private final List<String> asked = new ArrayList<>();
    private CDPSession devtools;
    private String worker;

    AlertsOnPage(FanPage page) {
        this.page = page;
    }

    AlertsOnPage open(URI address) {
        page.open(address);
        return this;
    }

    /** As if a person had said yes when the browser asked. */
    AlertsOnPage grant(Services services) {
        return allow("notifications", services);
    }

    /** As if a person had said no: what is not among what is allowed is forbidden. */
    AlertsOnPage refuse(Services services) {
        return allow("geolocation", services);
    }

    private AlertsOnPage allow(String permission, Services services) {
        var origin = new GrantPermissionsOptions()
                .setOrigin("http://" + services.live().getAuthority());
        page.page().context().grantPermissions(List.of(permission), origin);
        return this;
    }

    /** As if the server had a key and the browser a push service; what the page asks of the server is noted. */
    AlertsOnPage withPush(RaceDay day) {
        page.page().addInitScript(SUBSCRIBES);
        page.page().route("**/api/alerts", route -> fulfil(route, "{\"push\":true,\"publicKey\":\"" + POINT + "\"}"));
        page.page().route(Pattern.compile(".*/api/races/" + day.race().id() + "/alerts(/.*)?"), route -> {
            asked.add((route.request().method() + " "
                            + URI.create(route.request().url()).getPath() + " "
                            + (route.request().postData() == null
                                    ? ""
                                    : route.request().postData()))
                    .strip());
            fulfil(route, "{\"id\":\"the-id\"}");
        });
        return this;
    }

    private static void fulfil(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    /** On a phone the list is behind a button. */
    void switchOn() {
        var list = page.page().locator("thumb-bar button").nth(2);
        page.byTestId("card").waitFor();
        if (list.isVisible()) {
            list.click();
        }
        page.byTestId("alerts").click();
        assertThat(page.byTestId("alerts")).hasAttribute("aria-checked", "true");
        page.page().evaluate(LISTENS);
    }

    void switchOff() {
        page.byTestId("alerts").click();
        assertThat(page.byTestId("alerts")).hasAttribute("aria-checked", "false");
    }

    Locator reach() {
        return page.byTestId("alerts-reach");
    }

    @SuppressWarnings("unchecked")
    List<String> told() {
        return (List<String>) page.page().evaluate("() => window.told");
    }

    /** Returns when this is the last that was told. */
    void awaitTold(String text) {
        until(text, () -> {
            var told = told();
            return !told.isEmpty() && told.get(told.size() - 1).equals(text);
        });
    }

    /** Returns when the server was asked that. */
    void awaitAsked(String request) {
        until(request, () -> {
            // Playwright hands a route over only while it is asked something.
            page.page().evaluate("() => 0");
            return asked.contains(request);
        });
    }

    void awaitWorker() {
        page.page().waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
        devtools = page.page().context().newCDPSession(page.page());
        devtools.on("ServiceWorker.workerRegistrationUpdated", this::note);
        devtools.send("ServiceWorker.enable");
        until("the worker is known", () -> {
            page.page().evaluate("() => 0");
            return worker != null;
        });
    }

    private void note(JsonObject update) {
        var registrations = update.getAsJsonArray("registrations");
        if (!registrations.isEmpty()) {
            worker =
                    registrations.get(0).getAsJsonObject().get("registrationId").getAsString();
        }
    }

    /** As the browser's push service hands it over. */
    void push(Services services, String data) {
        var message = new JsonObject();
        message.addProperty("origin", "http://" + services.live().getAuthority());
        message.addProperty("registrationId", worker);
        message.addProperty("data", data);
        devtools.send("ServiceWorker.deliverPushMessage", message);
    }

    /** Returns when these notifications stand and no others. */
    void awaitShown(String... notifications) {
        until(String.join(", ", notifications), () -> shown().equals(List.of(notifications)));
    }

    @SuppressWarnings("unchecked")
    private List<String> shown() {
        return (List<String>) page.page().evaluate(SHOWN);
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what).pollInSameThread().atMost(RaceDay.PATIENCE).until(condition);
    }

    @Override
    public void close() {
        page.close();
    }
}
