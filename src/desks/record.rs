//! A desk as it is written down: one record with translations inside it.

use jiff::civil::Date;

use super::area::AreaCode;
use super::hours::Hours;
use super::service::Service;
use super::telephone::Telephone;
use super::words::{
    Anonymity, Asker, CallCost, Channel, Confidentiality, DeskType, Fee, Interpreting, Network,
    OperatorType, Remit,
};
use crate::fields::Link;
use crate::fields::{Localised, LocalisedList};
use crate::record;

record! {
    /// A consultation desk.
    pub struct DeskRecord {
        /// Name in addresses and exports, if not the file's: small letters, digits and hyphens
        "id" | "識別子" => id: Option<String>;
        /// What it is called, in one language or by language
        "name" | "名称" | "窓口名" => name: Localised, required;
        /// Reading of the name in kana, for ordering
        "reading" | "読み" | "よみ" | "ふりがな" => reading: Option<String>;
        /// What sort of desk it is
        "type" | "種別" => kind: Option<DeskType>;
        /// Who runs it
        "operator" | "運営" | "運営主体" => operator: Localised;
        /// What sort of body runs it
        "operator_type" | "運営の種別" => operator_type: Option<OperatorType>;
        /// One sentence on what it is for
        "summary" | "概要" => summary: Localised;
        /// Situations that it helps with
        "remit" | "相談内容" => remit: Vec<Remit>;
        /// What it cannot do, one thing a line
        "cannot" | "できないこと" => cannot: LocalisedList;
        /// The law or rule that it stands on
        "legal_basis" | "根拠" | "法的根拠" => legal_basis: Localised;
        /// Who may ask
        "who" | "相談できる人" => who: Vec<Asker>;
        /// How what is said is kept
        "confidentiality" | "秘密" => confidentiality: Option<Confidentiality>;
        /// What to know about that
        "confidentiality_note" | "秘密の説明" => confidentiality_note: Localised;
        /// Whether one may ask without a name
        "anonymous" | "匿名" => anonymous: Option<Anonymity>;
        /// What asking costs
        "fee" | "相談料" | "費用" => fee: Option<Fee>;
        /// What to know about the fee
        "fee_note" | "相談料の説明" => fee_note: Localised;
        /// Telephone lines
        "telephone" | "電話" => telephone: Vec<Line>;
        /// Fax numbers
        "fax" | "ファクス" | "FAX" => fax: Vec<Telephone>;
        /// E-mail address
        "email" | "メール" => email: Option<String>;
        /// Form on the web
        "form" | "フォーム" => form: Option<Link>;
        /// Telephone by text or sign through a relay service
        "text_relay" | "電話リレー" => text_relay: Option<Service>;
        /// Consultation in sign language
        "sign_language" | "手話" => sign_language: Option<Service>;
        /// Consultation in person
        "visit" | "来所" => visit: Option<Service>;
        /// When it answers, as OpenStreetMap's `opening_hours`, in Japan's time
        "hours" | "受付時間" => hours: Option<Hours>;
        /// What to know about the hours
        "hours_note" | "受付時間の説明" => hours_note: Localised;
        /// Languages spoken, and where
        "languages" | "対応言語" => languages: Vec<Spoken>;
        /// Where it is for: codes of JIS X 0401 or 0402, prefectures by name, or 全国
        "area" | "対象地域" => area: Vec<AreaCode>;
        /// Postal code of its place
        "postal_code" | "郵便番号" => postal_code: Option<String>;
        /// Where it is
        "address" | "所在地" | "住所" => address: Localised;
        /// Latitude in degrees (WGS 84)
        "latitude" | "緯度" => latitude: Option<f64>;
        /// Longitude in degrees (WGS 84)
        "longitude" | "経度" => longitude: Option<f64>;
        /// What to have at hand, one thing a line
        "prepare" | "準備するもの" => prepare: LocalisedList;
        /// What happens next, one step a line
        "next" | "相談のあと" => next: LocalisedList;
        /// The desk's own page for those who ask
        "website" | "公式ページ" => website: Option<Link>;
        /// The operator's page that all this was taken from
        "source" | "出典" => source: Option<Link>;
        /// Day on which a person checked it against the source; empty until somebody has
        "verified_on" | "確認日" => verified_on: Option<Date>;
        /// Who checked it, by name or by role
        "verified_by" | "確認者" => verified_by: Option<String>;
        /// Who is to check it next, if not whoever did
        "assigned_to" | "担当" => assigned_to: Option<String>;
        /// Last day on which it may be relied on
        "expires_on" | "有効期限" => expires_on: Option<Date>;
        /// Not to be published yet
        "draft" | "下書き" => draft: bool;
    }
}

record! {
    /// A telephone line.
    pub struct Line {
        /// Number, as it is dialled in Japan
        "number" | "番号" => number: Option<Telephone>, required;
        /// What the line is called, if there are several
        "label" | "名称" => label: Localised;
        /// Extension
        "extension" | "内線" => extension: Option<String>;
        /// What the call costs
        "cost" | "通話料" => cost: Option<CallCost>;
        /// What to know about that, such as yen a minute
        "cost_note" | "通話料の説明" => cost_note: Localised;
        /// Networks that may not reach it
        "unreachable_from" | "つながらない回線" => unreachable_from: Vec<Network>;
        /// Number to use from those
        "alternative" | "代わりの番号" => alternative: Option<Telephone>;
        /// When the line answers, if not when the desk does
        "hours" | "受付時間" => hours: Option<Hours>;
    }
}

record! {
    /// A language, with the channels that it is spoken on.
    pub struct Spoken {
        /// BCP 47 tag, such as en, zh-Hans or pt
        "language" | "言語" => language: String, required;
        /// Channels; without any, all
        "channels" | "方法" => channels: Vec<Channel>;
        /// Who speaks it
        "by" | "話し手" => by: Option<Interpreting>;
        /// When, if not whenever the desk answers
        "hours" | "受付時間" => hours: Option<Hours>;
        /// What to know about it, such as booking
        "note" | "説明" => note: Localised;
    }
}

impl DeskRecord {
    /// Whether a reader is told any way to it.
    pub fn can_be_reached(&self) -> bool {
        !self.channels().is_empty() || self.official().is_some()
    }

    /// The ways to reach it.
    pub fn channels(&self) -> Vec<Channel> {
        let offered = |service: &Option<Service>| service.as_ref().is_some_and(|s| s.offered);
        let all = [
            (Channel::Telephone, !self.telephone.is_empty()),
            (Channel::Fax, !self.fax.is_empty()),
            (Channel::Email, self.email.is_some()),
            (Channel::Form, self.form.is_some()),
            (Channel::TextRelay, offered(&self.text_relay)),
            (Channel::SignLanguage, offered(&self.sign_language)),
            (Channel::Visit, offered(&self.visit)),
        ];
        all.into_iter()
            .filter(|(_, has)| *has)
            .map(|(channel, _)| channel)
            .collect()
    }

    /// The operator's page that a reader is sent to when a number is in doubt.
    pub fn official(&self) -> Option<&Link> {
        self.website.as_ref().or(self.source.as_ref())
    }

    /// All numbers that somebody may dial: lines, their alternatives.
    pub fn numbers(&self) -> impl Iterator<Item = &Telephone> {
        self.telephone
            .iter()
            .flat_map(|line| line.number.iter().chain(&line.alternative))
    }

    /// Says which language texts without a tag are in.
    pub(super) fn source_is(&mut self, tag: &str) {
        for text in self.texts_mut() {
            text.source_is(tag);
        }
        for list in [&mut self.cannot, &mut self.prepare, &mut self.next] {
            list.source_is(tag);
        }
    }

    fn texts_mut(&mut self) -> Vec<&mut Localised> {
        let mut texts = vec![
            &mut self.name,
            &mut self.operator,
            &mut self.summary,
            &mut self.legal_basis,
            &mut self.confidentiality_note,
            &mut self.fee_note,
            &mut self.hours_note,
            &mut self.address,
        ];
        for line in &mut self.telephone {
            texts.extend([&mut line.label, &mut line.cost_note]);
        }
        texts.extend(self.languages.iter_mut().map(|spoken| &mut spoken.note));
        let services = [
            &mut self.text_relay,
            &mut self.sign_language,
            &mut self.visit,
        ];
        texts.extend(
            services
                .into_iter()
                .flatten()
                .map(|service| &mut service.note),
        );
        texts
    }

    /// The languages that any of its texts is in.
    pub(super) fn tags(&mut self) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for text in self.texts_mut() {
            tags.extend(text.tags().map(str::to_owned));
        }
        for list in [&self.cannot, &self.prepare, &self.next] {
            tags.extend(list.tags().map(str::to_owned));
        }
        tags.sort();
        tags.dedup();
        tags
    }
}
