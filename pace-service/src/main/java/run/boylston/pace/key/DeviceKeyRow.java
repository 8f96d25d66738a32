package run.boylston.pace.key;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Table {@code device_key}: the hash of a key, never the key. */
@Entity
@Table(name = "device_key")
public class DeviceKeyRow extends PanacheEntityBase {

    @Id
    public String id;

    public String race;
    public String purpose;
    public String device;

    @Column(name = "secret_sha256")
    public String secretSha256;

    @Column(name = "created_at")
    public OffsetDateTime createdAt;

    /** Null while it is valid. */
    @Column(name = "revoked_at")
    public OffsetDateTime revokedAt;
}
