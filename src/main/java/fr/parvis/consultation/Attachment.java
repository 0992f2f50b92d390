package fr.parvis.consultation;

/// A file that a published version shows: its bytes are read apart.
///
/// @param path as the definition names it, relative to the consultation's folder
/// @param mediaType what the content was found to be, `application/octet-stream` when not known
/// @param size in bytes
/// @param digest SHA-256 of the content, in hexadecimal
public record Attachment(String path, String mediaType, long size, String digest) {

    /// The last part of the path.
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
