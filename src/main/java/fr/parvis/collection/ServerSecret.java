package fr.parvis.collection;

import fr.parvis.database.Database;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The installation's secret, drawn when its database was made: codes and signatures are made with it, and
/// never shown.
@Component
public final class ServerSecret {

    private final Database database;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private volatile byte @Nullable [] bytes;

    public ServerSecret(Database database) {
        this.database = database;
    }

    /// 32 bytes that only this installation can make from these; another purpose gives others.
    public byte[] sign(String purpose, byte[] signed) {
        byte[] key =
                keys.computeIfAbsent(purpose, _ -> Hashes.hmac(secret(), purpose.getBytes(StandardCharsets.UTF_8)));
        return Hashes.hmac(key, signed);
    }

    ReceiptCode receiptOf(FormKey form) {
        return ReceiptCode.of(Arrays.copyOf(sign("receipt", form.bytes()), 16));
    }

    private byte[] secret() {
        byte[] known = bytes;
        if (known == null) {
            known = database.sql()
                    .sql("select bytes from collection.secret")
                    .query(byte[].class)
                    .single();
            bytes = known;
        }
        return known;
    }
}
