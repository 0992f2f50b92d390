package fr.parvis.collection;

import javax.crypto.Mac;

/// What binds a dataset to the words of one submission without saying them: HMAC-SHA-256 of the fields as the
/// register keeps them, under a random key of that submission, in 64 hexadecimal digits.
///
/// The holder of a receipt finds hers in the list of the dataset's manifest; erasing a submission destroys
/// its key.
public final class Commitment {

    private Commitment() {}

    /// @param nonce the submission's random key, 32 bytes
    /// @param fields [Fields#encoded()]
    public static String of(byte[] nonce, byte[] fields) {
        return Hashes.hex(Hashes.hmac(nonce, fields));
    }

    /// Makes many, one after another.
    public static final class Maker {

        private final Mac mac = Hashes.unkeyed();

        /// The same as [#of], in 32 bytes.
        public byte[] bytes(byte[] nonce, byte[] fields) {
            return Hashes.hmac(mac, nonce, fields);
        }
    }
}
