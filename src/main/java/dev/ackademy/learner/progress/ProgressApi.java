package dev.ackademy.learner.progress;

import dev.ackademy.learner.Visitor;
import dev.ackademy.learner.Visitors;
import dev.ackademy.web.Json;
import dev.ackademy.web.Refusal;
import dev.ackademy.web.Role;
import dev.ackademy.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the log of a browser and that of the account together, for whoever has signed in. */
public final class ProgressApi implements Routes {
    /** In one request; a browser with more sends several. */
    static final int MOST = 1_000;

    private final Progress progress;
    private final Receipts receipts;
    private final Preferences preferences;
    private final Visitors visitors;

    public ProgressApi(Progress progress, Receipts receipts, Preferences preferences, Visitors visitors) {
        this.progress = progress;
        this.receipts = receipts;
        this.preferences = preferences;
        this.visitors = visitors;
    }

    @Override
    public void mount(RoutesConfig routes) {
        routes.get("/api/me/progress", this::tell, Role.LEARNER);
        routes.post("/api/me/progress", this::join, Role.LEARNER);
    }

    private void tell(Context context) {
        context.header("Cache-Control", "no-store");
        Visitor visitor = visitors.of(context);
        context.json(Map.of(
                "events",
                progress.of(visitor).stream().map(receipts::told).toList(),
                "preferences",
                preferences.of(visitor).tree()));
    }

    private void join(Context context) {
        List<String> kept = new ArrayList<>();
        Json.read(context.body()).path("receipts").forEach(receipt -> kept.add(receipt.asText("")));
        if (kept.size() > MOST) {
            throw new Refusal(422, "too-many", "progress.too-many", MOST);
        }
        context.header("Cache-Control", "no-store");
        context.json(Map.of("refused", progress.join(visitors.of(context), kept)));
    }
}
