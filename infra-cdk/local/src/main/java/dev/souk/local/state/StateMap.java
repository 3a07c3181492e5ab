package dev.souk.local.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVMap;

/** One map of a {@link StateFile}. Written to only within {@link StateFile#change}. */
public final class StateMap<T> {
    private final MVMap<String, String> map;
    private final Class<T> type;
    private final ObjectMapper json;
    private final ReentrantLock lock;

    StateMap(MVMap<String, String> map, Class<T> type, ObjectMapper json, ReentrantLock lock) {
        this.map = map;
        this.type = type;
        this.json = json;
        this.lock = lock;
    }

    public Optional<T> get(String key) {
        return Optional.ofNullable(map.get(key)).map(this::read);
    }

    /** Everything in it, in the order of its keys. */
    public List<T> values() {
        return map.values().stream().map(this::read).toList();
    }

    public void put(String key, T value) {
        withinChange();
        try {
            map.put(key, json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String key) {
        withinChange();
        map.remove(key);
    }

    private void withinChange() {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("Write within StateFile.change: outside of it nothing would be kept");
        }
    }

    private T read(String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
