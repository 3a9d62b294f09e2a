package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Webhooks that another caller changes just before each of the first replacements. */
public final class ChangedMeanwhile implements Webhooks {

    private final Webhooks real;
    private final UnaryOperator<Webhook> change;
    private int times;

    public ChangedMeanwhile(Webhooks real, int times, UnaryOperator<Webhook> change) {
        this.real = real;
        this.times = times;
        this.change = change;
    }

    @Override
    public Added add(Webhook webhook) {
        return real.add(webhook);
    }

    @Override
    public Optional<Webhook> find(Owner owner, WebhookId id) {
        return real.find(owner, id);
    }

    @Override
    public List<Webhook> of(Owner owner) {
        return real.of(owner);
    }

    @Override
    public boolean replace(Webhook changed) {
        if (times-- > 0) {
            real.replace(change.apply(real.find(changed.owner(), changed.id()).orElseThrow()));
        }
        return real.replace(changed);
    }

    @Override
    public Optional<Webhook> remove(Tenant tenant, WebhookId id) {
        return real.remove(tenant, id);
    }
}
