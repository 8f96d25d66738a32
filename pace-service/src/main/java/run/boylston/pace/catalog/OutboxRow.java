package run.boylston.pace.catalog;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Stream;
import run.boylston.contracts.Json;
import run.boylston.contracts.race.CatalogEntry;
import run.boylston.contracts.topic.Topic;

/** Table {@code outbox}: one record for another service, written in the transaction of the change it tells of. */
@Entity
@Table(name = "outbox")
public class OutboxRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String topic;
    public String key;

    /** Null is a tombstone. */
    public byte[] value;

    static OutboxRow of(Topic topic, String key, byte[] value) {
        RecordSize.check(key, value);
        var row = new OutboxRow();
        row.topic = topic.name();
        row.key = key;
        row.value = value;
        return row;
    }

    public static Uni<Void> add(Topic topic, String key, byte[] value) {
        return of(topic, key, value).persist().replaceWithVoid();
    }

    public static Uni<Void> add(CatalogEntry entry) {
        return add(Topic.RACE_CATALOG, entry.key(), Json.write(entry));
    }

    /** Takes out of the catalogue what these keys stood for, then puts these entries in. */
    public static Uni<Void> replace(List<String> keys, List<? extends CatalogEntry> entries) {
        var tombstones = keys.stream().map(key -> of(Topic.RACE_CATALOG, key, null));
        var added = entries.stream().map(entry -> of(Topic.RACE_CATALOG, entry.key(), Json.write(entry)));
        var rows = Stream.concat(tombstones, added).toList();
        // Panache has no word for nothing at all.
        return rows.isEmpty() ? Uni.createFrom().voidItem() : persist(rows);
    }
}
