package fr.parvis.collection.web;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// How often one address may send: 300 times in ten minutes, which an office of 300 behind one address does
/// not meet; `PARVIS_SENDINGS` sets another number, 0 for no ceiling.
///
/// Addresses are kept nowhere: what is counted is a hash with a salt that this process draws and forgets,
/// and counts end with their ten minutes. Of an IPv6 address the first 64 bits are one person's.
@Component
final class AddressRate {

    private static final int ORDINARY = 300;
    private static final int SECONDS = 600;
    private static final int MOST_ADDRESSES = 200_000;

    private final int most;
    private final Clock clock;
    private final long salt = new SecureRandom().nextLong();
    private final Map<Long, Integer> counts = new ConcurrentHashMap<>();
    private long window;

    AddressRate(Environment settings, Clock clock) {
        this.most = settings.getProperty("PARVIS_SENDINGS", Integer.class, ORDINARY);
        this.clock = clock;
    }

    /// Counts one more from this address. @return whether it is within the ceiling
    boolean allows(String address) {
        if (most == 0) {
            return true;
        }
        turn();
        return counts.merge(hash(address), 1, Integer::sum) <= most;
    }

    /// In how many seconds counting begins anew.
    long retryAfter() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }

    private synchronized void turn() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != window || counts.size() > MOST_ADDRESSES) {
            window = now;
            counts.clear();
        }
    }

    private long hash(String address) {
        byte[] bytes;
        try {
            bytes = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            bytes = address.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        byte[] counted = bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
        long hash = salt;
        for (byte b : counted) {
            hash = (hash ^ b & 0xff) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
