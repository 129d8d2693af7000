"""Forms of address: finds u and rewrites it to je; reads its word lists only when a text says u."""
