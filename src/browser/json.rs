//! Typed values from JSON, which the browser parses.
//!
//! `serde_json` would add 24 kB to the app, after brotli. A value of another type
//! comes from another version of the site; the app then loads the page of that
//! version, so errors have no details.

use super::failure::Failed;
use js_sys::{Array, Object, Reflect};
use serde::{
    Deserializer, de,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
        VariantAccess, Visitor, value::U32Deserializer,
    },
};
use site::pages::LoadError;
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// The value in what the browser has parsed.
///
/// # Errors
/// [`LoadError::Damaged`] when it is not JSON, [`LoadError::OtherVersion`] when
/// it is JSON of another type.
pub(super) fn read<T: DeserializeOwned>(parsed: Result<JsValue, JsValue>) -> Result<T, Failed> {
    let value = parsed.map_err(|cause| Failed {
        error: LoadError::Damaged,
        cause,
    })?;
    T::deserialize(Value(value)).map_err(|Mismatch| {
        let cause = "the data is not of the type that this version reads";
        Failed::new(LoadError::OtherVersion, cause)
    })
}

/// A value is not of the expected type.
#[derive(Debug)]
struct Mismatch;

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("type mismatch")
    }
}

impl std::error::Error for Mismatch {}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A value of JSON.
struct Value(JsValue);

impl Value {
    fn text(&self) -> Result<String, Mismatch> {
        self.0.as_string().ok_or(Mismatch)
    }

    /// A whole number; twins have no others.
    fn number(&self) -> Result<u32, Mismatch> {
        let number = self.0.as_f64().ok_or(Mismatch)?;
        let whole = number as u32;
        if f64::from(whole) == number {
            Ok(whole)
        } else {
            Err(Mismatch)
        }
    }

    fn items(self) -> Result<Items, Mismatch> {
        let items = self.0.dyn_into().map_err(|_| Mismatch)?;
        Ok(Items { items, next: 0 })
    }
}

macro_rules! numbers {
    ($($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
            visitor.visit_u32(self.number()?)
        }
    )*};
}

macro_rules! texts {
    ($($name:ident)*) => {$(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
            visitor.visit_string(self.text()?)
        }
    )*};
}

/// The types of twins are known, so `deserialize_any` and what they do not use are
/// left out.
impl<'de> Deserializer<'de> for Value {
    type Error = Mismatch;

    numbers! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    texts! { deserialize_str deserialize_string deserialize_char }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_bool(self.0.as_bool().ok_or(Mismatch)?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_map(Fields {
            of: self.0,
            names: fields,
            next: 0,
            value: JsValue::UNDEFINED,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_enum(Variant::of(&self.0, variants)?)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 bytes byte_buf unit unit_struct tuple_struct map
        identifier ignored_any
    }
}

/// The items of an array, in order.
struct Items {
    items: Array,
    next: u32,
}

impl Items {
    fn next(&mut self) -> Option<Value> {
        let item = (self.next < self.items.length()).then(|| self.items.get(self.next));
        self.next += 1;
        item.map(Value)
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mismatch> {
        self.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// The fields of an object that the type has. Keys are passed as the numbers of
/// fields, so that names are not compared again.
struct Fields {
    of: JsValue,
    names: &'static [&'static str],
    next: usize,
    /// The value of the field whose number was passed last.
    value: JsValue,
}

impl Fields {
    fn next(&mut self) -> Option<U32Deserializer<Mismatch>> {
        while let Some(name) = self.names.get(self.next) {
            self.next += 1;
            self.value = get(&self.of, name);
            if !self.value.is_undefined() {
                return Some(number(self.next - 1));
            }
        }
        None
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Mismatch> {
        self.next().map(|key| seed.deserialize(key)).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Value(self.value.clone()))
    }
}

/// A variant by its number, with its value.
struct Variant {
    number: usize,
    value: JsValue,
}

impl Variant {
    /// `"name"`, or `{"name": value}`.
    fn of(value: &JsValue, names: &[&str]) -> Result<Self, Mismatch> {
        let find = |name: &str| names.iter().position(|own| *own == name);
        let (number, value) = if let Some(name) = value.as_string() {
            (find(&name), JsValue::NULL)
        } else {
            let object: &Object = value.dyn_ref().ok_or(Mismatch)?;
            let name = Object::keys(object).get(0).as_string().ok_or(Mismatch)?;
            (find(&name), get(object, &name))
        };
        let number = number.ok_or(Mismatch)?;
        Ok(Self { number, value })
    }
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Mismatch;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Mismatch> {
        Ok((seed.deserialize(number(self.number))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant {
    type Error = Mismatch;

    fn unit_variant(self) -> Result<(), Mismatch> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mismatch> {
        seed.deserialize(Value(self.value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_seq(Value(self.value).items()?)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        Value(self.value).deserialize_struct("", fields, visitor)
    }
}

/// The field of an object, or `undefined`.
fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn number(number: usize) -> U32Deserializer<Mismatch> {
    u32::try_from(number)
        .unwrap_or(u32::MAX)
        .into_deserializer()
}
