package run.boylston.feed.alert;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those to whom this replica sends, found by their key, and by whom they follow. */
final class Subscriptions {

    private final Map<AlertKey, Subscription> byKey = new LinkedHashMap<>();
    /** By race and bib. */
    private final Map<String, Map<String, Set<Subscription>>> followers = new HashMap<>();

    int size() {
        return byKey.size();
    }

    Optional<Subscription> find(AlertKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    List<Subscription> ofPartition(int partition) {
        return byKey.values().stream()
                .filter(each -> each.partition() == partition)
                .toList();
    }

    void add(Subscription subscription) {
        byKey.put(subscription.key(), subscription);
        follow(subscription, subscription.bibs());
    }

    /** @param before whom it followed until now */
    void change(Subscription subscription, Set<String> before) {
        unfollow(subscription, before);
        follow(subscription, subscription.bibs());
    }

    void remove(Subscription subscription) {
        subscription.leave();
        byKey.remove(subscription.key());
        unfollow(subscription, subscription.bibs());
    }

    private void follow(Subscription subscription, Set<String> bibs) {
        var race = followers.computeIfAbsent(subscription.key().race(), none -> new HashMap<>());
        bibs.forEach(
                bib -> race.computeIfAbsent(bib, none -> new LinkedHashSet<>()).add(subscription));
    }

    private void unfollow(Subscription subscription, Set<String> bibs) {
        followers.computeIfPresent(subscription.key().race(), (same, race) -> {
            bibs.forEach(bib ->
                    race.computeIfPresent(bib, (one, all) -> all.remove(subscription) && all.isEmpty() ? null : all));
            return race.isEmpty() ? null : race;
        });
    }

    /** Whom anybody follows of a race. */
    Set<String> followed(String race) {
        return followers.getOrDefault(race, Map.of()).keySet();
    }

    Set<Subscription> followers(String race, String bib) {
        return followers.getOrDefault(race, Map.of()).getOrDefault(bib, Set.of());
    }
}
