//! The closed lists of words that a desk is described with.

use crate::choices;

choices! {
    /// What sort of desk it is.
    pub enum DeskType {
        HumanRights = "human-rights" | "人権相談",
        Labour = "labour" | "労働相談",
        Insurance = "insurance" | "保険の相談",
        CancerSupport = "cancer-support" | "がん相談支援センター",
        RareDisease = "rare-disease" | "難病相談支援センター",
        GeneticCounselling = "genetic-counselling" | "遺伝診療部門",
        Privacy = "privacy" | "個人情報の相談",
        Consumer = "consumer" | "消費生活相談",
        Legal = "legal" | "法律相談",
        Peer = "peer" | "患者団体",
        Other = "other" | "その他",
    }
}

choices! {
    /// What sort of body runs it.
    pub enum OperatorType {
        National = "national" | "国",
        Prefecture = "prefecture" | "都道府県",
        Municipality = "municipality" | "市区町村",
        PublicBody = "public-body" | "独立行政法人等",
        Hospital = "hospital" | "病院",
        University = "university" | "大学",
        Industry = "industry" | "業界団体",
        BarAssociation = "bar-association" | "弁護士会等",
        PatientGroup = "patient-group" | "患者団体",
        NonProfit = "non-profit" | "NPO等",
        Company = "company" | "企業",
    }
}

choices! {
    /// A situation that it helps with.
    pub enum Remit {
        Employment = "employment" | "仕事",
        Insurance = "insurance" | "保険",
        Family = "family" | "結婚・家族",
        School = "school" | "学校",
        MedicalCare = "medical-care" | "医療",
        Privacy = "privacy" | "個人情報",
        OnlineAbuse = "online-abuse" | "ネット上の中傷",
        ConsumerTests = "consumer-tests" | "消費者向け検査",
        Research = "research" | "研究への参加",
    }
}

choices! {
    /// Who may ask.
    pub enum Asker {
        Anyone = "anyone" | "どなたでも" | "だれでも" | "誰でも",
        Patient = "patient" | "本人" | "患者" | "患者本人",
        Family = "family" | "家族" | "ご家族" | "患者家族",
        Employee = "employee" | "働く人" | "労働者" | "従業員",
        Applicant = "applicant" | "求職者",
        Employer = "employer" | "事業主" | "会社",
        Insured = "insured" | "契約者",
        Student = "student" | "児童・生徒・学生",
        Participant = "participant" | "研究参加者",
        MedicalStaff = "medical-staff" | "医療者" | "医療従事者",
        Resident = "resident" | "住民",
    }
}

choices! {
    /// How what is said is kept.
    pub enum Confidentiality {
        Statutory = "statutory" | "法律で守られる",
        Promised = "promised" | "守る約束がある",
        Limited = "limited" | "例外がある",
    }
}

choices! {
    /// Whether one may ask without a name.
    pub enum Anonymity {
        Yes = "yes" | "可" | "できる" | "○",
        Partly = "partly" | "一部可",
        No = "no" | "不可" | "できない" | "×",
    }
}

choices! {
    /// What asking costs.
    pub enum Fee {
        Free = "free" | "無料",
        Partly = "partly" | "一部有料",
        Paid = "paid" | "有料",
    }
}

choices! {
    /// What the call itself costs.
    pub enum CallCost {
        Free = "free" | "無料" | "通話無料" | "フリーダイヤル",
        Usual = "usual" | "通常の通話料" | "通常",
        Navi = "navi" | "ナビダイヤルの通話料" | "ナビダイヤル",
        Premium = "premium" | "情報料がかかる",
    }
}

choices! {
    /// A network from which a number may not be reached.
    pub enum Network {
        Mobile = "mobile" | "携帯電話" | "携帯",
        Ip = "ip" | "IP電話",
        Public = "public" | "公衆電話",
        Prepaid = "prepaid" | "プリペイド",
        Overseas = "overseas" | "海外" | "国外",
        FlatRate = "flat-rate" | "かけ放題",
    }
}

choices! {
    /// A way to reach a desk.
    pub enum Channel {
        Telephone = "telephone" | "電話",
        Fax = "fax" | "ファクス" | "ファックス" | "FAX",
        Email = "email" | "メール" | "電子メール" | "Eメール",
        Form = "form" | "フォーム" | "ウェブフォーム",
        TextRelay = "text-relay" | "電話リレー",
        SignLanguage = "sign-language" | "手話",
        Visit = "visit" | "来所" | "面談" | "対面",
    }
}

choices! {
    /// How a language is spoken at a desk.
    pub enum Interpreting {
        Staff = "staff" | "職員",
        Interpreter = "interpreter" | "通訳" | "通訳者",
        Machine = "machine" | "機械翻訳",
    }
}
